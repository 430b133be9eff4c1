import { words } from './words.ts';

export const PASSWORDS: ReadonlySet<string> = words(`
  hasło authorization password passwd pwd passphrase passcode passw pass pw psw pswd secret
  secrets credential credentials cred creds psk requirepass masterauth userpass passwords
  authpass bindpw rootpw mnemonic seedphrase passwort passworter kennwort geheimnis losungswort
  zugangscode zugangsdaten contrasena contrasenya contrasinal clave secreto motdepasse mdp
  motpasse senha segredo palavrapasse wachtwoord geheim adgangskode kodeord passord losenord
  losen salasana haslo heslo lozinka zaporka slaptazodis jelszo parola parole sifre sifreniz sifren nenosiri matkhau
  sandi katasandi laluan hemmelighed segreto geslo parool pasahitza lykilorð salasona
`);

export const TOKENS: ReadonlySet<string> = words(`
  hmac token tokens apikey signature sig jwt bearer apitoken authtoken csrf xsrf csrftoken oauth
  otptoken webhook saml samlresponse assertion schlussel jeton sleutel chiave llave chave
  secrete secreta segreta
`);

export const KEYS: ReadonlySet<string> = words(`
  key keys keyb64 apikeyhash
`);

export const BENIGN_KEYS: ReadonlySet<string> = words(`
  primary foreign partition sort row cache routing public hash map idempotency group index
  column object event block registry unique dedup pub metric config lock redis message shard
  translation i18n property join range composite natural surrogate lookup host issue feature
  flag
`);

/** Last words that make a telling name one of a state, a policy or a count: `token_type`. */
export const QUALIFIERS: ReadonlySet<string> = words(`
  type alg algo algorithm attempts attempt count counter length len size policy expiry expires
  expired expiration exp ttl age max min timeout in status state valid validity enabled disabled
  required url uri endpoint path file filename dir directory folder name version hint prompt
  field error errors failure failures failed fail retry retries usage used method mode format
  strength changed change changes reset resets rotation rotated index limit limits total at date
  time timestamp ms seconds days hours minutes fingerprint rule rules scope scopes issuer iss
  audience kind class source provider manager service store bucket number present set exists
  found ok match mismatch matched check checks result level bits column table label complexity
  history lifetime duration latency rate sec event events action requests request hits misses
  cache pool queue endpoints host port server accepted rejected reason message msg description
  strategy backend plugin agent update updated created issued revoked refresh refreshed header
  param id ids ref refs curve cipher encoding charset authentication auth login logins quality
`);

/** First words that do the same: `max_tokens`. */
export const COUNTING: ReadonlySet<string> = words(`
  max min num number count total has is use uses using no missing require requires needs allow
  enable disable prompt completion input output
`);

export const CODES: ReadonlySet<string> = words(`
  pin otp cvv cvc cvv2 totp mfa tan 2fa csc puk
`);

export const CODE_NAMES: ReadonlySet<string> = words(`
  verificationcode securitycode onetimecode smscode authcode logincode confirmationcode
  backupcode recoverycode mfacode otpcode pincode accesscode activationcode codepin
  codigodeacceso codigodeseguridad codigodeverificacion пинкод
`);

export const COOKIES: ReadonlySet<string> = words(`
  cookie cookies
`);

export const USERS: ReadonlySet<string> = words(`
  user username userid login logname loginname uname usr ugi ruser luser account accountname
  acct owner samaccountname benutzer utilisateur usuario utente
`);

export const PERSON_NAMES: ReadonlySet<string> = words(`
  firstname lastname fullname surname givenname familyname middlename maidenname customername
  patientname contactname displayname cardholder cardholdername realname holdername
  accountholder recipientname sendername employeename passengername guestname vorname nachname
  nom prenom nombre apellido apellidos cognome nome imie nazwisko personname clientname
  membername studentname shippingname billingname kunde customer patient employee passenger
  caller callername recipient beneficiary payee legalname gecos имя фамилия 姓名 氏名
`);

export const PLACES: ReadonlySet<string> = words(`
  lat lng lon long latitude longitude latlng latlon coordinates coords gps geo geolocation
  breitengrad langengrad geopoint latlong lonlat
`);

export const ADDRESSES: ReadonlySet<string> = words(`
  address street streetaddress homeaddress postaladdress billingaddress shippingaddress
  addressline addr adresse anschrift strasse direccion indirizzo endereco adres zip zipcode
  postcode postalcode plz postleitzahl codepostal cap cep rue
`);
