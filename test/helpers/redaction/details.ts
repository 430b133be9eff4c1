/** Details of people, made up, in log lines: [line, what must not reach a model]. */
export const PLANTED_DETAILS: readonly [line: string, hidden: string][] = [
  ...each(
    ['DE89370400440532013000', 'GB29 NWBK 6016 1331 9268 19', 'FR1420041010050500013M02606'],
    [
      (value) => `payout to ${value} failed`,
      (value) => `{"iban":"${value}"}`,
      (value) => `iban=${value};bic=X`,
    ],
  ),
  ...each(
    ['123-45-6789', '12345678Z', 'RSSMRA85T10A562S', '529.982.247-25', 'AB123456C'],
    [(value) => `applicant ${value} rejected by rule 7`, (value) => `{"nationalId":"${value}"}`],
  ),
  ...each(
    ['811228-9874', '131052-308T', '11010519491231002X', '756.9217.0769.85'],
    [(value) => `lookup of ${value} took 3 s`],
  ),
  ['SSN: 219099999 not found', '219099999'],
  ['Steuer-ID 86095742719 unbekannt', '86095742719'],
  ['passport no. C01X00T47 expired', 'C01X00T47'],
  ...each(
    ['52.520008, 13.404954', '-33.868820,151.209290'],
    [(value) => `device at ${value} offline`, (value) => `gps=${value}`],
  ),
  ['{"lat":52.520008,"lon":13.404954}', '52.520008'],
  ['latitude=52.520008 longitude=13.404954', '13.404954'],
  [`seen at 52°31'12"N 13°24'18"E`, `52°31'12"N`],
  ...each(
    ['1985-03-12', '12.03.1985', '03/12/1985', 'March 12, 1985'],
    [
      (value) => `date of birth: ${value}`,
      (value) => `{"birthDate":"${value}"}`,
      (value) => `patient born on ${value} admitted`,
    ],
  ),
  ['Geburtsdatum: 12.03.1985', '12.03.1985'],
  ...each(
    ['221B Baker Street', '1600 Pennsylvania Avenue', 'Hauptstraße 12', 'Via Garibaldi 14'],
    [(value) => `deliver to ${value} failed`, (value) => `{"address":"${value}"}`],
  ),
  ['livraison 12 rue de la Paix refusée', '12 rue de la Paix'],
  ['ship to Lindenallee 7, 10115 Berlin', 'Lindenallee 7'],
  ...each(
    ['Ada Lovelace', 'Maria López García', 'Jürgen Müller'],
    [
      (value) => `customer ${value} called`,
      (value) => `{"fullName":"${value}"}`,
      (value) => `Dear ${value}, your order`,
      (value) => `Mrs. ${value} signed`,
    ],
  ),
  ['first_name=Grace last_name=Hopper', 'Hopper'],
  ['Herr Schneider hat angerufen', 'Schneider'],
  ['mail from grace.hopper@example.org', 'grace.hopper@example.org'],
  ['passport_number=L01X00T47', 'L01X00T47'],
  ['дата рождения: 21.07.1990', '21.07.1990'],
  ['PO Box 1234 Springfield', 'PO Box 1234'],
  ['displayName="Hopper, Grace"', 'Hopper'],
  ['имя: Иван Петров', 'Петров'],
  ['dialed 06 12 34 56 78', '06 12 34 56 78'],
  ['sms to +49 30 901820 sent', '+49 30 901820'],
];

function each(values: string[], lines: ((value: string) => string)[]): [string, string][] {
  return values.flatMap((value) => lines.map((lineOf): [string, string] => [lineOf(value), value]));
}
