import type { TableFormat } from './table-format.ts';

/** Flows as CICFlowMeter writes them (CICIDS2017, CSE-CIC-IDS2018), in either spelling. */
export const CIC_FLOW_METER: TableFormat = {
  name: 'network flows (CICFlowMeter)',
  recognise: (names) =>
    names.has('flowduration') && (names.has('totfwdpkts') || names.has('totalfwdpackets')),
  time: ['timestamp'],
  message: [],
  level: [],
  event: {
    columns: [
      'protocol',
      'destinationport',
      'dstport',
      'flowduration',
      'totalfwdpackets',
      'totfwdpkts',
    ],
    eventOf([protocol = '', port = '', dstPort = '', duration = '', packets = '', pkts = '']) {
      const name = PROTOCOLS[protocol.trim()] ?? protocol.trim();
      const eventId = [
        name,
        portClass(Number(port || dstPort)),
        Number(duration) >= 1e7
          ? 'over 10 s'
          : Number(duration) >= 1e5
            ? 'under 10 s'
            : 'under 0.1 s',
        Number(packets || pkts) > 10 ? 'more than 10 packets' : 'up to 10 packets',
      ].filter(Boolean);
      return { eventId: eventId.join('/'), template: eventId.join('/') };
    },
  },
  window: { keys: ['sourceip', 'srcip'], minutes: 10 },
};

const PROTOCOLS: Record<string, string> = { '0': 'other', '1': 'icmp', '6': 'tcp', '17': 'udp' };

/** Ports above 1023 are chosen at random by clients: they name nothing. */
function portClass(port: number): string {
  if (!(port >= 0)) return '';
  return port <= 1023 ? `port ${port}` : 'high port';
}
