/** What programs say beside words that name secrets: refusals, counts, options, names of files and tests. */
export const HARMLESS_LINES: readonly string[] = `
password is: required
your password is: expired
new password is: too weak
password expired: 3 days ago
Enter password for key '/etc/ssh/ssh_host_rsa_key':
password file /etc/shadow missing
password store "default" "locked"
field "password" "required"
column "password" "varchar" not null
the key "name" "value" pair
using password authentication for all
tried password login 3 times
tried password authentication first
user entered password mode
user entered password prompt twice
login attempt 3 of 5 failed
login attempt [3/5]
failed login attempts: 5
auth=(none)
auth=basic
auth method: publickey
connect("localhost", "5432")
connect("tcp", "db:5432") failed
login("x") called
authenticate("ldap", "ok")
key=Enter
key: id
key "orders" not found
key 'PRIMARY' duplicated
Duplicate entry '7' for key 'users.email'
primary key "id" violated
foreign key constraint "fk_users" failed
KEY_LENGTH=256
cache key user:17:profile expired
redis key sessions:active missing
registry key HKEY_LOCAL_MACHINE\\Software not found
public key algorithm rsa-sha2-512
host key verification failed
ssh host key SHA256:abcdefabcdefabcdefabcdefabcdefabcdefabcdefa changed
key exchange algorithm curve25519-sha256
token bucket refilled to 100
token expired at 2026-01-02T10:00:00Z
token type is Bearer
Unexpected token < in JSON at position 0
unexpected token ';', expected ')'
invalid token count 512 > 256
csrf token missing or incorrect
csrf token mismatch on /checkout
refresh token rotated for client web
secret "db-creds" "Opaque" 2 3d
secret default-token mounted
Secret "tls-cert" not found
secret version latest enabled
secrets engine kv mounted at secret/
credentials file ~/.aws/credentials not found
credential provider chain exhausted
passed 12 of 14 tests
pass rate 99 %
bypass enabled for port 3
compass heading 270
PASS src/app.test.ts
PASS: test_login (0.02s)
FAIL: test_password (0.02s)
--- PASS: TestToken (0.00s)
pass 2 of scan complete
pin 17 set high
GPIO pin 4 toggled
PIN entry failed 2 times
spin lock held for 22s
pinned thread 3 to cpu 1
code=403 message=forbidden
code: 500
exit code 137
status code 200
error code: 0x80070005
postal code invalid
code=ECONNREFUSED syscall=connect
opcode 12
zip code lookup took 30ms
otp service started
otp verified
mfa required for admin
mfa device enrolled
session id 17 closed
session=active
sid 5 expired
cookie rejected: SameSite
cookie consent banner shown
cookie jar empty
bearer capability accepted
basic health check passed
negotiate protocol version 3
digest mismatch for layer 2
signature verification failed
signature algorithm ecdsa-with-SHA256
sig=11 core dumped
signal=9
hash mismatch: expected 5 got 7
api key limit reached
api key header missing
x-api-key header is required
api token has no scope
pam_unix(sshd:auth): authentication failure
su: FAILED SU (to root) deploy on pts/0
passwd: password changed for deploy
chpasswd: 3 passwords changed
ORA-01017: invalid username/password; logon denied
LDAP: error code 49 - 80090308: data 52e
KDC_ERR_PREAUTH_FAILED for krbtgt
kinit: Password incorrect while getting initial credentials
WPA: 4-Way Handshake failed - pre-shared key may be incorrect
wlan0: key negotiation completed
hostapd: wpa_group_rekey=600
dnsmasq: keytag 20326
rndc key loaded
tsig key 'update' not found
DNSSEC key 12345 expired
license key accepted
license key expired in 3 days
encryption key rotated
master key unsealed
key ring full: 20 of 20
keyboard key F5 pressed
unlock key found in slot 3
LUKS keyslot 1 is active
No key available with this passphrase.
gpg: decryption failed: No secret key
gpg: Good signature from unknown key
main.c:1200:5: error: expected ';'
src/app.go:1042:handler:route:missing
proxy:8080:up:ok:ready
worker:1234:idle
listen tcp :8080: bind: address already in use
redis://cache:6379/0 connected
postgres://db:5432/shop connected as app
amqp://mq:5672 closed
https://example.org:8443/login?next=/home 200
GET /reset-password 200
GET /api/tokens/refresh 401
GET /static/js/password-strength.js 304
POST /api/v1/keys 201
GET /users/42/password/edit 302
column 'api_key' cannot be null
setting 'password_min_length' '12' applied
option "--password" "deprecated"
argument --token is required
flag --secret-file not found
-p 8080:80 published
-P is deprecated
curl -X POST http://api/health failed
curl -X GET http://x -o f
wget -P /tmp http://x/y
zip -P is insecure
ssh -p 2222 host closed
docker run -p 8080:80 nginx
tar -xpf a.tar
mysqladmin ping -h db
mysqldump -u root -h db shop
mysql -P 3307 -h db
net use Z: \\\\srv\\share
net user bob /active:yes
schtasks /run /tn backup
schtasks /create /ru SYSTEM
New value: 5
New value: enabled
Old value: 3, New value: 7
New value: C:\\Windows\\System32
Kennwort abgelaufen
Passwort falsch: Versuch 3 von 5
Passwort ist: abgelaufen
Benutzer gesperrt nach 3 Versuchen
mot de passe incorrect
mot de passe expiré : 3 jours
contraseña incorrecta: intento 3
пароль неверен: попытка 3
пароль пользователя: истёк
senha incorreta: tentativa 2
パスワード: 期限切れ
密码: 错误
wachtwoord verlopen: 2 dagen
hasło wygasło: 3 dni
<key>CFBundleName</key><string>App</string>
<name>retries</name><value>12</value>
array(1) { ["count"]=> int(9) }
name,status,password_set
user,password_changed,age
id;token_type;count
wrong password: {"attempts":3,"host":"web1"}
bad password: [host=web1, port=5432]
login failed, wrong username or password: User{id=77, status='locked'}
invalid credentials: {"method":"POST","path":"/api/v2/login","status":401}
`
  .trim()
  .split('\n');
