import type { Signs } from '../signs.ts';

/**
 * Beginnings or pieces of all words, in plain letters, that `sortOfName` knows as names of secrets,
 * and of those that sentences and commands tell one by. A test holds that none is missing.
 */
export const WORDS: Signs = {
  parts: `
    auth pass pwd* pw* psw* secr cred psk* mnem phra kenn gehe losu zuga tras clav mdp* senh segr
    pala wach adga kode codi gesl pasa lyki osen sala hasl hesl lozi zapo slap jels paro sifr matk khau sand kata neno lalu hemm
    hmac toke apik sign sig* jwt* bear csrf xsrf oaut webh saml asse schl jeto sleu chia llav chav
    key~ keys keyb keyh keyi keym keyd nstr n_st n-st n.st xapi x-ap x_ap x.ap
    pin~ otp* cvv* cvc* totp mfa~ tan~ 0fa~ csc~ puk~ code cook
    nid~ n_id n-id n.id ssid s_id s-id s.id nity
  `,
};

/** Beginnings of the words by which somebody signs in, in sentences, calls and commands. */
export const SIGN_IN_WORDS: Signs = {
  parts: `
    ^logi ^logo ^log_ ^cred ^auth _aut ^sign ^acco conn rdcr kcre __co pass pwd* secr toke ./rp ^wire radt w.va usin
  `,
};
