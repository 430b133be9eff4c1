/** Facts of ordinary logs that look like secrets or people, and are none. */
const ALONE = `
password was rejected by server
password is required
password is too short
password is about to expire in 3 days
password is not set; the password was wrong
password has expired for 12 accounts
password must contain at least 8 characters
password: incorrect
password=expired
password policy: strict
password_policy=strong min_length=12
password_attempts=17345
password_length=12
max_password_age=90d
password authentication failed
password changed successfully
password reset requested
Password mismatch2 error
Password prompt shown
incorrect password attempt3
failed password attempts: 17
Failed password attempt 3 of 5
bad password count is 4
wrong password entered
no password supplied
empty password not allowed
using password: YES
using password: NO
Access denied (using password: YES)
password hash algorithm: bcrypt
password_encryption=scram-sha-256
passwordless sudo enabled
the password field is blank
POST /user/login 500
GET /user/profile 200
POST /user/logout 302
GET /users/list 200
POST /api/user/settings/save 500
PUT /password/reset 204
GET /token/refresh 401
POST /oauth/token 200
GET /auth/login 302
POST /auth/callback 500
GET /home/index.html 404
/home/shared/data full
/home/public/www missing
NT AUTHORITY\\SYSTEM
BUILTIN\\Administrators
HTTP\\GET
HKLM\\Software\\Microsoft
registry key: HKLM
registry key HKLM\\SYSTEM deleted
NT SERVICE\\MSSQLSERVER started
ERROR\\nStack trace follows
unknown user agent Mozilla
unknown user agent
by user request
invalid user input
for user experience
as user defined
unknown user id
illegal user name
user agent is missing
user session ended
user limit reached
user count=17
user not found
user is locked
user quota exceeded
no such user
invalid user credentials supplied
Token mismatch2 error
token expired
token is invalid
token is expired
token was revoked
token: invalid
token=missing
token_type=access
token_type=bearer
token_count=4096
tokens=1500
prompt_tokens=812 completion_tokens=99 total_tokens=911
max_tokens=4096
token bucket empty
token refresh failed after 3 attempts
tokenizer: standard
unexpected token: identifier
Unexpected token } in JSON at position 12
syntax error near unexpected token: newline
CSRF token missing
csrf token mismatch
bearer token missing
bearer of bad news
Basic authentication is off
basic auth disabled
Bearer authentication required
Authorization header missing
authorization: required
authorization failed
sig_alg=RS256
alg=HS256 typ=JWT
signature verification failed
signature: invalid
signature algorithm SHA256withRSA
secret rotation completed
secret not found in namespace default
secret is mounted read-only
secret version: 7
secretName=db-credentials
secrets synced: 14
key=1234
key=17
key: value
key not found
key=user_id
key="status"
cache key: users:1234:profile
cache_key=home:v2
primary_key=17
primary key (id)
foreign key constraint fails
duplicate key value violates unique constraint
duplicate entry for key PRIMARY
partition key: 2024-05-01
sort key is missing
routing_key=orders.created
idempotency key reused
public key accepted
public_key=/etc/ssl/pub.pem
key exchange failed
key_size=2048
key rotation policy: 90 days
keyspace hits: 17345
api key is missing
api key disabled
api_key=null
api key quota: 1000
apikey=required
license key expired
ssh key type: ssh-ed25519
private_key=/etc/ssl/private/server.key
private key file not found
credential type: managed identity
credentials are expired
credentials=missing
cookie disabled
cookie: 12 bytes
cookies enabled
session expired
session_id=17
session timeout=30m
pin off
pin=off
PIN entry failed
pin count: 4
otp disabled
otp required
2fa enabled
mfa=required
error code 482913
exit code: 137
status code is 500
verification code sent
security code invalid
auth method: password
auth=ldap
auth_type=basic
login=failed
login took 42 ms
logins: 17
pass 3 of 7
pass=2 fail=0
passed 12 of 14 tests
passing through proxy
pwd is not a terminal
owner=null
account locked
account balance: 17
-p 8080 is in use
listening with -p 443
docker run -p 8080:80 nginx
ssh -p 2222 host
mkdir -p logs
cp -p a b
curl -u is deprecated
rsync -a src dst
git push -u origin main
server version 3.3.6
version 1.2.3.4 installed
v1.2.3 released
build 20240501.3
Chrome/120.0.0.0 Safari/537.36
port 5432 open
0 errors, 12 warnings
1,048,576 bytes read
retry in 30 s
took 3.14159 s
56% used
loss=0.4321, accuracy=0.8765
mean 0.1234, 0.5678
eth0 MTU 1500 at 10:20:30
2024-05-01T10:20:30.123Z start
10:20:30.123 INFO done
080910 203518 143 INFO dfs.DataNode: starting
thread-17 blocked
pool-3-thread-12 idle
container exited with 137
connection reset by peer
connection refused
no route to host
disk full
out of memory: killed process 1234
segfault at 0 ip 0000
called 12345678 times
call took 1234567 ns
calls: 12345678
mobile client connected
fax machine offline
cell 12 not reachable
phone book synced
lat=12ms p99=40ms
latency: 12.345 ms
long=true
address already in use
address=:8080
bind address 0
address space exhausted
name=nginx
name: worker-3
hostname: web-1
Name or service not known
Data Node started
Name Node is in safe mode
customer service unavailable
client Error Handler failed
contact Support Team
dr drill finished
Mr. proper job started
born process 12
place order failed
street view tile missing
St 12 stop
ring buffer full
damaged sector 12
Main Street view
secret "db-creds" not found
secretRef: app-config
key: orders-2024-05
{"secret":{"name":"db","version":3}}
{"credentials":"include"}
community edition 8.0
enable password encryption done
latency 48.858, 12.345 ms
token issued for web-17
secret created default/app-tls2
ConvertTo-SecureString : key not valid
msbuild /p:Configuration=Release
Token::parse failed
{"grant_type":"password","scope":"read"}
{"type":"token","position":12}
["-p","8080:80"]
aws ssm put-parameter --name /app/mode --value fast --type String
SELECT a = 1; REPLACE INTO t
<input name="password" value=""><b>Sign in</b>
Token::Type::Ident
client_secret Rotated-2024
pass TestCase_12 ok
"auth" "module" loaded
crypto isakmp key missing
replace 'abc' with 'def'
password: {required}
ratio 12.345, 67.891%
secret 'my-app-db' updated
otp 482913 sent 3 times
["AUTH","OK"]
auth=required
`
  .trim()
  .split('\n');

const SUBJECTS = [
  'password',
  'token',
  'secret',
  'api key',
  'credential',
  'signature',
  'passphrase',
];
const STATES = [
  'is missing',
  'is invalid',
  'was rejected',
  'was not accepted',
  'has been rotated',
  'is weak',
  'is unchanged',
  'is being validated',
  'expired 12 days ago',
  'check failed',
  'verification took 12 ms',
  'could not be read',
  'length: 12',
  'store unavailable',
];

/** At least 300. */
export const HARMLESS_PHRASES: readonly string[] = [
  ...ALONE,
  ...SUBJECTS.flatMap((subject) => STATES.map((state) => `${subject} ${state}`)),
];
