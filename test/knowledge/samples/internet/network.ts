import type { Samples } from '../samples.ts';

export const NETWORK_SAMPLES: Samples = {
  'caller-on-deny-list': {
    fits: [
      'refused connect from <*> (<*>)',
      'sshd: refused connect from <*>',
      'libwrap refused connection to imaps from <*>',
    ],
    misses: ['the server refused to connect from a thread'],
  },
  'firewall-blocked': {
    fits: [
      '[UFW BLOCK] IN=eth0 OUT= MAC=<*> SRC=<*> DST=<*> PROTO=TCP DPT=<*>',
      '%ASA-4-106023: Deny tcp src outside:<*> dst inside:<*> by access-group "outside_in"',
      'type="traffic" action="deny" srcip=<*> dstport=<*>',
    ],
    misses: ['[UFW ALLOW] started', 'the server refused to connect from a thread'],
  },
  'address-banned': {
    fits: [
      '[sshd] Ban <*>',
      'crowdsec: ip <*> has been banned for <*> h',
      'Blocking address <*> for <*> secs',
    ],
    misses: ['[sshd] Unban <*>'],
  },
  'link-down': {
    fits: [
      'eth0: Link is Down',
      '%LINEPROTO-5-UPDOWN: Line protocol on Interface Gi0/1, changed state to down',
      { format: 'a Windows event export', template: 'The network adapter <*> is disconnected' },
    ],
    misses: ['eth0: Link is Up 1000 Mbps Full Duplex'],
  },
  'link-up': {
    fits: [
      'eth0: Link is Up 1000 Mbps Full Duplex',
      '%LINK-3-UPDOWN: Interface Gi0/1, changed state to up',
      'eth0: Gained carrier',
    ],
    misses: ['eth0: Link is Down'],
  },
  'network-loop': {
    fits: [
      'SW_MATM-4-MACFLAP_NOTIF: Host <*> in vlan <*> is flapping between port Gi1/0/1 and port Gi1/0/2',
      'br0: received packet on eth1 with own address as source address',
      'Loop detected on port 7, port disabled',
    ],
    misses: ['loop detection is enabled on port 7'],
  },
  'vpn-settings-differ': {
    fits: [
      'received NO_PROPOSAL_CHOSEN notify error',
      'ike 0:branch: no matching proposal found',
      'no acceptable proposal found for <*>',
    ],
    misses: ['selected proposal: IKE:AES_GCM_<*>'],
  },
  'vpn-down': {
    fits: [
      'giving up after 5 retransmits, peer not responding',
      'Inactivity timeout (--ping-restart), restarting',
      'wireguard: Handshake for peer <*> did not complete after 5 seconds, retrying',
    ],
    misses: ['VPN tunnel established'],
  },
  'vpn-up': {
    fits: [
      'IKE_SA home[1] established between <*>',
      'Initialization Sequence Completed',
      'VPN tunnel to <*> is up',
    ],
    misses: ['VPN tunnel failed'],
  },
  'address-conflict': {
    fits: [
      'arp: <*> moved from <*> to <*> on em0',
      {
        format: 'a Windows event export',
        template: 'The system detected an address conflict for IP address <*>',
      },
      'arpwatch: flip flop <*> <*> (<*>)',
    ],
    misses: ['duplicate address detection finished for eth0'],
  },
  'dhcp-pool-full': {
    fits: [
      'DHCPDISCOVER from <*> via eth1: network A_net: no free leases',
      { level: 'warning', template: 'DHCP address pool exhausted' },
      'no more addresses available in range <*>',
    ],
    misses: ['address pool of <*> set up'],
  },
  'dhcp-no-address': {
    fits: [
      'DHCPREQUEST for <*> from <*> via eth1: unknown lease <*>.',
      'dhclient: No DHCPOFFERS received.',
      { level: 'warning', template: 'dhclient: DHCP timed out' },
    ],
    misses: ['DHCPACK on <*> to <*> via eth1'],
  },
  'dhcp-routine': {
    fits: [
      'DHCPACK on <*> to <*> via eth1',
      'dhclient: bound to <*> -- renewal in <*> seconds.',
      { level: 'info', template: 'lease of <*> obtained from <*>' },
    ],
    misses: ['DHCPNAK on <*>'],
  },
  'wireless-trouble': {
    fits: [
      'wlan0: CTRL-EVENT-DISCONNECTED bssid=<*> reason=<*>',
      'wpa_supplicant: wlan0: 4-Way Handshake failed - pre-shared key may be incorrect',
      'hostapd: STA <*> IEEE 802.11: disassociated due to inactivity',
    ],
    misses: ['wifi scan finished'],
  },
  'route-neighbour-lost': {
    fits: [
      '%BGP-5-ADJCHANGE: neighbor <*> Down BGP Notification sent',
      '%OSPF-5-ADJCHG: Process 1, Nbr <*> on Gi0/0 from FULL to DOWN, Neighbor Down: Dead timer expired',
      'bgpd: <*> neighbor lost, hold timer expired',
    ],
    misses: ['%BGP-5-ADJCHANGE: neighbor <*> Up'],
  },
  'internet-line-down': {
    fits: [
      'pppd: Timeout waiting for PADO packets',
      { level: 'warning', template: 'The DSL line is down' },
      'wan: pppoe session terminated by the other side',
    ],
    misses: ['DSL line is up'],
  },
  'provider-sign-in-refused': {
    fits: [
      'PAP authentication failed for user <*>',
      'pppd: CHAP authentication failure',
      { level: 'error', template: 'PPPoE error: wrong password, authentication rejected' },
    ],
    misses: ['PAP authentication succeeded'],
  },
};
