import { shape } from '../finder.ts';
import { type Rule, type Signs, where } from '../signs.ts';

/** How keys begin. */
const CLOUDS: Signs = {
  parts: `
    ^akia ^asia ^agpa ^aida ^aroa ^aipa ^anpa ^anva ^abia ^acca ^a0t ^absk ^bedr ^ltai ^akid ^aklt
    ^aiza ^ya00 ^gocs ^goog ^0..0 ^0.0a ^doo_ ^dop_ ^dor_ ^ocid ^dapi ^scw ^hclo ^fo0_ ^flyv ^fm0
    ^rnd_ ^hrku ^psca ^nfp_ ^vca_ ^vcp_ ^vci_ ^vcr_ ^vck_ ^verc ^sb_ ^sbp_ ^sbs_ ^tske ^cfk_ ^cfut
    ^cfat ^lkia ^ibm_ ^t0. ^y0_ ^aqvn ^yc ^sts. ^v0.0 azdo ^k00 swmt swmk
    ^dose
  `,
};
const CODE: Signs = {
  parts: `
    ^ghp_ ^gho_ ^ghu_ ^ghs_ ^ghr_ b_pa ^glpa ^gldt ^glrt ^glft ^glpt ^glcb ^gloa ^glso ^glim ^glag
    ^glff ^glwt ^gr00 _git ^atbb ^atct ^atat ^atoa ^bbdc ^npm_ ^pypi ^ruby ^oy0 ^cio ^cloj ^hex_
    ^dckr ^akcp ^cmvm ^ccip ^bkua ^bkat ^bkrt ^figd ^sgp_ ^slk_ ^squ_ ^sqa_ ^sqp_ ^snyk ^pul- tlas
    ^dp. ^hvs. ^hvb. ^hvr. ^ops_ ^a0-* ^infi ^age- pmak ^lin_ ^ntn_ ^secr ^shpa ^shpc ^shpp ^shps ^shpu
    ^ph_ ^phx ^phc_ din- ^ezak ^eztk ppo_ ^duff ^rdme ^dnke
  `,
};
const CHAT: Signs = {
  parts: '^xox ^xapp ^xwfp ^sg. ^xkey ^xsmt ^re_ ^eaa ^igqv ^aaaa ^mlsn ^syt_',
};
const PAYMENT: Signs = {
  parts: `
    ^sk-* ^sk_ ^rk_ ^pk_ ^whse ^sq0 ^eaaa ken. ss-s ss-p ss-d ^rzp_ ^flws ^aqe ^app_ st-0 ive_ est_ ^pdl_
    ^chk_ ^mws. ^amzn ^ck_ ^cs_
  `,
};
const OTHERS: Signs = {
  parts: `
    ^gsk_ ^hf_ i_or ^r0_ ^pplx ^xai- ^csk- ^fw_ ^nvap ^tgp_ ^co_ ^jina ^pcsk ^lsv0 ^tvly ^esec
    ^anys ^wand ^glc_ ^glsa ^nrak ^nraa ^nral ^nrii ^nriq ^nrjs ^dda ^ddp ^ddw ^sntr ^dt0 gio_
    zio_ ogz_ ogo_ ^hlke ^hca ^hcb ^hcx ^hcm ^xaat ^p0e- ^pk. ^sk. ^tk. ^cfpa ^sani ^fna ^sdk- ^api-
    ^mob- ^ubi_ ^bx e00. nsib ^pat- ^sl.* ^ls-* ^aio_
  `,
};

/**
 * The shapes that vendors give their keys. Lengths are the least that tells a key from a word, and
 * not the exact ones, so that a key that was cut or made longer by its vendor is hidden as well.
 *
 * Ours, since no package fits: those of gitleaks on npm download a program, and the preset of
 * secretlint knows its vendors by exact lengths, takes n² steps on `xoxb-xoxb-…` and can be turned
 * off by a comment in the text. A test draws keys from its rules instead, and all are hidden here:
 * whoever renews it (`npm install --save-dev @secretlint/secretlint-rule-preset-recommend@latest`)
 * learns which vendors are new.
 */
export const VENDOR_KEYS: readonly Rule[] = [
  ...where(
    { parts: '^eyj ^v0.l ^v0.p' },
    // Web tokens, also where the signature is cut away, and Paseto.
    shape(
      'secret',
      /(?<![\w-])(?<hidden>eyJ[\w-]{6,6000}\.[\w-]{2,9000}(?:\.[\w-]{0,6000}){0,3}|v[1-4]\.(?:local|public)\.[\w-]{20,4000}(?:\.[\w-]{0,2000})?)/g,
    ),
  ),
  ...where(
    CLOUDS,
    // Clouds.
    shape(
      'secret',
      /(?<![A-Za-z0-9])(?<hidden>A(?:KIA|SIA(?=[A-Z]{0,16}\d)|GPA|IDA|ROA|IPA|NPA|NVA|BIA|CCA|3T[A-Z0-9])[A-Z0-9]{12,60}|ABSK[A-Za-z0-9+/=]{40,300}|bedrock-api-key-[\w+/=-]{12,400}|LTAI[A-Za-z0-9]{12,30}|AKID[A-Za-z0-9]{28,40}|AKLT[A-Za-z0-9]{20,60}|AIza[\w-]{20,80}|ya29\.[\w.-]{8,600}|GOCSPX-[\w-]{8,80}|GOOG(?=[A-Z]{0,20}\d)[A-Z0-9]{16,70}|1\/\/0[\w-]{20,300}|4\/0A[\w-]{20,200}|do[opr]_v1_\w{16,100}|ocid1\.credential\.[\w.-]{10,200}|dapi[A-Fa-f0-9]{32}(?:-\d)?|scw_[\w-]{20,80}|SCW[A-Z0-9]{17}|hcloud_[A-Za-z0-9]{20,80}|fo1_[\w-]{20,80}|FlyV1 [\w+/=,-]{20,2000}|fm[12][ra]?_[\w+/=-]{20,2000}|rnd_[A-Za-z0-9]{20,60}|HRKU-[\w-]{20,80}|pscale_(?:tkn|pw|oauth)_[\w.=-]{16,100}|nfp_[A-Za-z0-9]{20,80}|vc[apirk]_[A-Za-z0-9]{16,80}|vercel_[a-z]{2,10}_[A-Za-z0-9]{16,80}|sb[ps]?_(?:secret_|publishable_)?[A-Za-z0-9_]{20,80}|tskey-[\w-]{16,100}|cfk_[\w-]{20,80}|cf[au]t_[\w-]{20,80}|LKIA[A-Z0-9]{12,40}|ibm_[\w-]{30,80}|t1\.[A-Za-z0-9_-]{40,400}|y0_[\w-]{30,80}|AQVN[\w-]{20,60}|YC[A-Za-z0-9_-]{35,50}|STS\.[A-Za-z0-9]{20,60}|v1\.0-[0-9a-f]{24}-[0-9a-f]{80,200}|[A-Za-z0-9]{70,80}AZDO[A-Za-z0-9]{4,8}|K10[0-9a-f]{64}::[\w:.-]{8,100}|SWM(?:TKN|KEY)-\d-[\w+/-]{20,120}={0,2}|dose[0-9a-f]{32})/g,
    ),
  ),
  ...where(
    { parts: '0q. .ast azca acdb aiot abas azse azfu' },
    shape(
      'secret',
      /(?<![A-Za-z0-9_~.-])(?<hidden>[A-Za-z0-9_~.]{3}\dQ~[A-Za-z0-9_~.-]{20,60}|[A-Za-z0-9/+]{30,120}(?:\+ASt|AzCa|ACDb|AIoT|ABAS|AzSe|AzFu)[A-Za-z0-9/+]{4,12}={0,2})/g,
    ),
  ),
  ...where(
    CODE,
    // Code, packages, builds.
    shape(
      'secret',
      /(?<![A-Za-z0-9])(?<hidden>gh[pousr]_\w{16,255}|ghs_\d{1,20}_[\w-]{1,1000}(?:\.[\w-]{1,6000}){2}|github_pat_\w{16,255}|gl(?:pat|dt|rt|ft|ptt|cbt|oas|soat|imt|agent|ffct|wt)-[\w.-]{10,255}|GR1348941[\w-]{16,60}|_gitlab_session=\w{20,80}|ATBB[A-Za-z0-9]{20,80}|ATCTT3[\w=-]{16,400}|ATATT3[\w=-]{16,400}|ATOA[\w=-]{30,400}|BBDC-[\w+/=-]{20,80}|npm_(?:(?=\w{0,60}[A-Z])\w{30,80}|[A-Za-z0-9]{16,80})|pypi-[\w-]{16,400}|rubygems_[a-f0-9]{20,80}|oy2[a-z0-9]{43}|cio[A-Za-z0-9]{32}|CLOJARS_[a-z0-9]{20,80}|hex_[a-z0-9]{20,80}|dckr_(?:pat|oat)_[\w-]{16,60}|AKCp[A-Za-z0-9]{20,90}|cmVmd[A-Za-z0-9]{40,80}|CCIPAT_\w{16,100}|CCIPRJ_\w{16,100}|bkua_[a-f0-9]{20,60}|bk[ar]t_[\w-]{20,60}|figd_[\w-]{16,200}|sgp_(?:[a-f0-9]{16}_|local_)?[a-f0-9]{40}|slk_[a-f0-9]{40,80}|sq[ua]_[a-f0-9]{20,60}|sqp_[a-f0-9]{20,60}|snyk_\w{3,6}\.[\w.-]{20,200}|pul-[a-f0-9]{20,60}|[A-Za-z0-9]{14}\.atlasv1\.[\w-]{20,100}|dp\.(?:pt|st|ct|sa|scim|audit)\.[\w.-]{16,80}|hv[sbr]\.[\w-]{16,400}|ops_ey[\w+/=-]{16,2000}|A3-[A-Z0-9]{6}-[A-Z0-9-]{20,60}|infisical_[\w-]{20,200}|AGE-SECRET-KEY-1\w{20,120}|postman[\w-]{0,4}PMAK-\w{8,80}|PMAK-[\w-]{16,100}|lin_(?:api|oauth)_\w{16,128}|ntn_\w{20,80}|secret_[A-Za-z0-9]{32,60}|shp(?:at|ca|pa|ss|ua)_\w{16,80}|phx?_[A-Za-z0-9]{30,60}|phc_[A-Za-z0-9]{30,60}|LinkedIn-\w{16,60}|EZ[AT]K[A-Za-z0-9]{30,80}|shippo_(?:live|test)_[a-f0-9]{20,60}|duffel_(?:live|test)_[\w=-]{20,60}|rdme_[a-z0-9]{30,90}|dnkey-[\w=-]{20,200})/g,
    ),
  ),
  ...where(
    CHAT,
    // Chat, mail, telephone.
    shape(
      'secret',
      /(?<![A-Za-z0-9])(?<hidden>(?:xox[a-z](?:\.xox[a-z])?|xapp)-[\w-]{6,400}|xwfp-[\w-]{16,400}|SG\.[\w-]{8,80}\.[\w-]{8,120}|xkeysib-[\w-]{16,120}|xsmtpsib-[\w-]{16,120}|re_[A-Za-z0-9]{6,12}_[A-Za-z0-9]{16,40}|EAA[A-Za-z0-9]{30,300}(?![\w-])|IGQV[\w-]{30,300}|A{16}[A-Za-z0-9%]{20,140}|MLSN\.[\w-]{16,90}|mlsn\.[\w-]{16,90}|AAAA[\w-]{7}:[\w-]{60,200}|syt_[\w+/=-]{8,80}_[A-Za-z]{12,30}_\w{6})/g,
    ),
  ),
  ...where(
    { parts: '0.aa bot0' },
    shape('secret', /(?<![\w:])(?:bot)?(?<hidden>(?<!bot)\d{8,10}:AA[\w-]{20,40})(?![\w-])/g),
    shape('secret', /(?<kept>(?<![\w:])bot)(?<hidden>\d{8,10}:[\w-]{20,50})(?![\w-])/g),
  ),
  ...where(
    { parts: '^mfa.', word: 23 },
    shape(
      'secret',
      /(?<![\w.-])(?<hidden>[MNO][\w-]{22,30}\.[\w-]{6}\.[\w-]{25,50}|mfa\.[\w-]{60,120})(?![\w-])/g,
    ),
  ),
  ...where(
    PAYMENT,
    // Payment and trade.
    shape(
      'secret',
      /(?<![A-Za-z0-9])(?<hidden>sk-[\w-]{12,400}|(?:sk|rk|pk)_(?:org_)?(?:live|test|prod)_\w{8,255}|(?:sk|ck|cs)_[0-9a-f]{32,64}|pk_\d{5,12}_[A-Z0-9]{28,40}|whsec_[\w+/=]{8,255}|sq0[a-z]{3}-[\w-]{16,80}|EAAA[\w-]{20,120}|access_token\$(?:production|sandbox)\$[\w$]{16,120}|access-(?:sandbox|production|development)-[0-9a-f-]{16,60}|rzp_(?:live|test)_\w{8,60}|FLWSECK(?:_TEST)?-[\w-]{12,100}|AQE[A-Za-z0-9]{20,60}\.[\w.~*+/=-]{8,200}|APP_USR-[\w-]{16,120}|TEST-\d{12,20}-\d{6}-[\w-]{20,80}|(?:live|test)_[A-Za-z0-9]{30,80}|pdl_(?:live|sdbx)_[\w-]{20,120}|chk_(?:live|test)_\w{16,80}|mws\.[0-9a-f-]{30,60}|amzn\.(?:mws|oa2)[\w.-]{20,120})/g,
    ),
  ),
  ...where(
    OTHERS,
    // Models, observation, maps, the rest.
    shape(
      'secret',
      /(?<![A-Za-z0-9])(?<hidden>gsk_[A-Za-z0-9]{16,80}|hf_[A-Za-z0-9]{16,80}|api_org_[A-Za-z0-9]{20,60}|r8_[A-Za-z0-9]{16,60}|pplx-[A-Za-z0-9]{16,80}|xai-[A-Za-z0-9]{16,120}|csk-[a-z0-9]{20,80}|fw_[A-Za-z0-9]{20,60}|nvapi-[\w-]{16,120}|tgp_v1_[\w-]{20,80}|co_[A-Za-z0-9]{36,60}|jina_\w{20,100}|pcsk_\w{16,120}|lsv2_(?:pt|sk)_\w{16,80}|tvly-[\w-]{16,60}|esecret_\w{20,80}|anyscale_\w{20,80}|wandb_v1_\w{20,120}|glc_[\w+/=]{16,400}|glsa_\w{16,80}|NRA[KAL]-[A-Z0-9]{16,60}|NRI[IQ]-[\w-]{16,60}|NRJS-[a-f0-9]{12,40}|dd[apw]p?_[A-Za-z0-9]{30,60}|sntry[su]_[\w+/=.-]{16,400}|dt0[a-z]\d{2}\.[A-Z0-9]{20,30}\.[A-Z0-9]{20,80}|logz?io_[\w-]{20,80}|hlkey_\w{20,60}|hc[abxm][il]k_\w{20,80}|xaat-[\w-]{20,60}|p8e-[A-Za-z0-9]{20,50}|(?:pk|sk|tk)\.eyJ[\w.-]{16,400}|CFPAT-[\w-]{20,80}|sanity_\w{20,100}|fnA[A-Za-z0-9_-]{30,60}|sdk-[0-9a-f]{8}-[0-9a-f-]{20,40}|api-[0-9a-f]{8}-[0-9a-f-]{20,40}|mob-[0-9a-f]{8}-[0-9a-f-]{20,40}|ubi_\w{30,80}|aio_[A-Za-z0-9]{24,40}|pat-[a-z]{2}\d-[0-9a-f]{8}-[0-9a-f-]{20,40}|sl\.(?:u\.)?[\w-]{60,2000}|ls-[A-Za-z0-9-]{28,60}|API-(?=[A-Z]{0,30}\d)[A-Z0-9]{24,40}|bxl?_[A-Za-z0-9]{30,60}|base64:[A-Za-z0-9+/]{43}=|\$ANSIBLE_VAULT;[\d.]{3,5};AES256)(?!\w)/g,
    ),
  ),
  ...where(
    { alnum: 30 },
    // Those that begin as words do.
    shape(
      'secret',
      /(?<![A-Za-z0-9])(?<hidden>pat[A-Za-z0-9]{14}\.[a-f0-9]{32,64}|key-[0-9a-zA-Z]{32}|pubkey-[0-9a-f]{32}|[0-9a-f]{32}-us\d{1,2}|[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8}|SK[0-9a-f]{32}|AC[0-9a-f]{32}|pk\.[a-f0-9]{32}|4b1d[A-Za-z0-9]{38}|\d\/\d{12,20}(?:\/\d{12,20})?:[0-9a-f]{32}|0\.[0-9a-f]{8}-[0-9a-f-]{27}\.[A-Za-z0-9]{30,40}:[\w+/]{16,40}={0,2}|SNM[A-Z0-9]{30,60})(?!\w)/g,
    ),
    // Hashes of Windows' passwords, as tools dump them.
    shape(
      'secret',
      /(?<kept>:\d{3,10}:|::[\w.-]{0,60}:)(?<hidden>[0-9a-f]{16,32}:[0-9a-f]{32}(?::[0-9a-f]{4,2000})?)(?![0-9a-f])/gi,
    ),
    shape('secret', /(?<kept>\* (?:NTLM|LM|SHA1) {1,8}: )(?<hidden>[0-9a-f]{32,40})(?!\w)/g),
  ),
  ...where(
    { parts: '.ssh .sha .smd .md0 .cry ^pbkd', chars: '$' },
    // Hashes of passwords.
    shape(
      'secret',
      /(?<![\w$])(?<hidden>\$(?:2[abxy]|argon2(?:id?|d)|scrypt|pbkdf2(?:-sha\d{1,3})?|[156y]|apr1|krb5(?:tgs|asrep|pa)\$\d{1,2})\$[\w./=,$+*@:-]{8,4000}|\{(?:SSHA|SHA|SMD5|MD5|CRYPT)(?:256|512)?\}[A-Za-z0-9+/=.$]{16,200}|pbkdf2_sha\d{1,3}\$\d{1,8}\$[\w./+$=]{10,200}|SCRAM-SHA-256\$[\w:$+/=]{20,300})/g,
    ),
  ),
];
