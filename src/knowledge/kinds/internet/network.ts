import type { Kind } from '../../kind.ts';

/** Kinds of events about network, the more telling first. */
export const NETWORK: Kind[] = [
  {
    id: 'caller-on-deny-list',
    area: 'network',
    grade: 'watch',
    one: 'a caller was turned away by a list of addresses',
    many: '# callers were turned away by a list of addresses',
    meaning:
      'The service hung up on {address|the caller} before any password, because a list of addresses says so ("/etc/hosts.deny"). Nobody got in that way.',
    steps: [
      'Make sure that you do not know {address|these callers}: "whois {address}" says whose that address is. || Check that none of these callers is a machine of yours.',
      'If one is yours, take its line out of "/etc/hosts.deny". Otherwise leave it: the list does its work.',
    ],
    who: 'the person who runs this server, when there is time.',
    parties: ['address', 'service'],
    security: 'probe',
    raised: { times: 100, grade: 'trouble' },
    match: [{ words: /^(?:\S{1,40}: )?refused connect from\b|libwrap refused connection/ }],
  },
  {
    id: 'firewall-blocked',
    area: 'network',
    grade: 'watch',
    one: 'the firewall turned away a packet',
    many: '# packets were turned away by the firewall',
    meaning:
      'The firewall threw a packet away, so nothing came through. One is noise of the internet; many from one address are a search for open doors.',
    steps: [
      'Look in the line for the port that was tried ("DPT=").',
      'Open it only if one of your own programs needs it; otherwise leave it.',
    ],
    ofMany: {
      times: 100,
      meaning:
        'The firewall threw all of these away, so nothing came through. So many are a search for open doors, or a program of yours that calls the wrong place.',
      steps: [
        'See whether {address|the address} is one of yours: then find the program there that calls, and correct its target.',
        'If not, leave it blocked, and check that no other port is open to it.',
      ],
    },
    who: 'the person who looks after the network, this week.',
    parties: ['address', 'port', 'host'],
    security: 'probe',
    raised: { times: 100, grade: 'trouble' },
    match: [
      {
        words:
          /\[ufw block\]|\b(?:deny|denied|block|blocked|drop|dropped|reject|rejected)\b.{0,80}(?:tcp|udp|icmp|inbound|outside|access-group|src=|srcip|policy|acl|proto|firewall|interface)|(?:firewall|iptables|nftables|pfsense|fortigate|pf|acl)\S{0,10}(?: \S{1,40}){0,6} (?:deny|denied|block(?:ed)?|drop(?:ped)?|reject(?:ed)?)|action="?(?:deny|drop|block|blocked|reject|dropped|denied)|%asa-\d-(?:106\d{3}|710003)|in=\S{0,20} out=\S{0,20} (?:mac=\S{0,80} )?src=|windows filtering platform (?:has )?blocked|^(?:5152|5157)\b|\/denied$|flow.{0,20}\breject\b/,
        not: /dropped 0|user|message|table/,
      },
    ],
  },
  {
    id: 'address-banned',
    area: 'network',
    grade: 'watch',
    one: 'an address was shut out after too many bad tries',
    many: '# addresses were shut out after too many bad tries',
    meaning:
      'The guard saw too many wrong tries from {address|this address}, and shut it out. It did its work.',
    steps: [
      'Make sure that {address|it} is none of your own: a colleague with an old password is banned the same way.',
      'If it is, let it in again: "sudo fail2ban-client unban {address}". || If it is, take it off the list of the guard again.',
      'Search the log for a sign-in from it that worked before the ban.',
    ],
    who: 'the person who runs this server, this week.',
    parties: ['address'],
    security: 'attempt',
    raised: { times: 20, grade: 'trouble' },
    match: [
      {
        words:
          /\bban\b <?\S|\bbanned\b|ip .{1,60}(?:has been |was |is )(?:banned|blocked|blacklisted)|blocking (?:ip|address|host)|added .{1,60}to (?:the )?(?:ban|block|deny) ?list|denyhosts/,
        not: /unban|already banned|user|player|nick/,
      },
    ],
  },
  {
    id: 'internet-line-down',
    area: 'network',
    grade: 'trouble',
    one: 'the line to the internet could not be set up',
    many: '# times the line to the internet could not be set up',
    meaning:
      'The router got no answer from the provider. The line, the modem or the provider itself is out, so nobody here has internet while it lasts.',
    steps: [
      'Look at the light for DSL or fibre on the modem. If it blinks or is off, switch the modem off, wait half a minute, and switch it on.',
      'If it stays out after five minutes, call the provider by mobile phone, and ask for a fault in your area.',
      'When it is back, look in the log how long it was gone, and tell the provider if it comes again.',
    ],
    who: 'the person who looks after the network, at once.',
    parties: ['host', 'service'],
    match: [
      {
        words:
          /timeout waiting for pad[os]|no response to \S{1,4} echo-requests|serial link appears to be disconnected|interface '?wan'? has lost the connection|pppoe.{0,60}(?:fail|timed? ?out|terminated|no response|disconnect)|unable to complete pppoe|lcp.{0,30}(?:terminated|timeout)|(?:dsl|adsl|vdsl|wan|internet)(?: line| link| connection)? (?:is )?(?:down|lost|disconnected|interrupted)|no dial ?tone|interface '?w\w{2,10}'? has lost the connection|service-option-not-subscribed|\bwwan\b.{0,60}(?:failed to connect|callfailed|not registered|registration denied)|\bsim\b(?: \S{1,20}){0,3} (?:not inserted|missing|blocked|locked|failure|absent)|(?:modem|lte|network) registration (?:denied|failed)|pdp (?:context )?(?:activation )?(?:rejected|failed)/,
      },
    ],
  },
  {
    id: 'provider-sign-in-refused',
    area: 'network',
    grade: 'trouble',
    one: "the provider did not accept the router's sign-in",
    many: "# times the provider did not accept the router's sign-in",
    meaning:
      'The provider does not accept the name or password of your internet access, or the contract is blocked. Nobody here has internet until then.',
    steps: [
      'Compare the name ({user|in the settings of the router}) and the password with the letter of the provider, sign by sign.',
      'If they are right, call the provider, and ask whether the access is blocked.',
    ],
    who: 'the person who looks after the network, at once.',
    parties: ['user'],
    match: [
      {
        words:
          /\b(?:pap|chap|pppoe?|ppp)\b.{0,40}authentication.{0,20}(?:fail|reject|refus|error)|chap authentication (?:failed|failure)|pppoe.{0,60}(?:auth\w*|password) (?:fail|reject|error)/,
      },
    ],
  },
  {
    id: 'link-down',
    area: 'network',
    grade: 'trouble',
    one: 'a network link went down',
    many: 'network links went down # times',
    meaning:
      'What hangs on {thing|this link} could not be reached from then on. A cable, a plug or the device at the other end is off or loose.',
    steps: [
      'See its state: "ip link show {thing}"; or look whether the lamp at the plug is lit. || Look whether the lamp at the plug is lit.',
      'Push the plug in again, or try another cable; see that the device at the other end is switched on.',
      'If it goes down again within the day, change the cable, then the port.',
    ],
    who: 'the person who looks after the network, at once.',
    parties: ['host', 'service'],
    match: [
      {
        words:
          /link (?:is |status )?(?:went )?(?:down|not ready|lost|failure|failed|error)|link (?:state )?(?:changed|change) (?:state )?to (?:down|administratively down)|changed state to (?:administratively )?down|carrier (?:is )?(?:lost|down)|lost carrier|no carrier|(?:interface|port|ethernet|nic|network (?:cable|adapter|interface)|wan|wlan\d?|eth\d{1,2}|line protocol)(?: \S{1,40}){0,5} (?:is |went |has gone |changed to )?(?:down|unplugged|disconnected|offline)\b|link error|network is down|enetdown/,
        not: /shutting down|shutdown|count|slow/,
      },
    ],
  },
  {
    id: 'link-up',
    area: 'network',
    grade: 'routine',
    one: 'a network link came up',
    many: 'network links came up # times',
    meaning: 'A cable was plugged in, or a device was switched on.',
    steps: ['There is nothing to do.', 'Look at why it was down, if nobody knows.'],
    who: 'nobody: this is everyday work.',
    parties: ['host', 'service'],
    match: [
      {
        words:
          /link (?:is |status )?up\b|link (?:becomes|is) ready|state to up\b|carrier acquired|gained carrier|(?:interface|port)(?: \S{1,40}){0,3} (?:is |came |went )up\b/,
        not: /is down|not ready/,
      },
    ],
  },
  {
    id: 'network-loop',
    area: 'network',
    grade: 'watch',
    one: 'a device was seen at two sockets of a switch at once',
    many: '# times a device was seen at two sockets of a switch at once',
    meaning:
      'The same device shows up at two sockets in turns. Once it is somebody who moved; again and again it is mostly a loop: a cable that leads back into the network. A loop floods it until nothing works.',
    steps: [
      'Look at the two sockets that the line names ({thing|the ports}): follow their cables, and pull the one that was plugged in last.',
      'If the messages end, that was it. Never plug both ends of a cable into the same network.',
      'Have loop protection (spanning tree, BPDU guard) switched on at sockets that people use.',
    ],
    who: 'the person who looks after the network, at once.',
    parties: ['host', 'address'],
    raised: { times: 10, grade: 'trouble' },
    match: [
      {
        words:
          /macflap|mac(?:address)? .{0,60}(?:is )?(?:flapping|moved? (?:frequently|too often))|\bflapping between port|loop (?:was |has been )?detected|loopback (?:was |has been )?detected|bpdu .{0,40}received .{0,40}(?:disabl|block|err)|broadcast storm|storm[- ]control.{0,60}(?:exceeded|detected|shut)|received own (?:bpdu|address as source)|own address as source address/,
        not: /no loop|loop detection (?:is )?(?:enabled|disabled)/,
      },
    ],
  },
  {
    id: 'vpn-settings-differ',
    area: 'network',
    grade: 'trouble',
    one: 'the two ends of a tunnel could not agree on how to protect it',
    many: '# times the two ends of a tunnel could not agree on how to protect it',
    meaning:
      'The line to {address|the other side} is there and it answers, but its settings for the tunnel are not those of this side: mostly one of the two was changed or updated. Until they match, nobody gets through.',
    steps: [
      'Ask whoever looks after {address|the other side} what they changed, and when.',
      'Lay the settings of both ends side by side: version of IKE, encryption, hash, group, key, and the networks on each side. They must be the same, word for word.',
      'Load the tunnel again, and see that "established" comes.',
    ],
    who: 'the people who look after both ends of the tunnel, today.',
    parties: ['address', 'host', 'user'],
    match: [
      {
        words:
          /no_proposal_chosen|no[ _]proposal[ _]chosen|no (?:acceptable|matching|suitable) (?:proposal|ike config|child config|peer config|transform)|ts_unacceptable|invalid_ke_payload .{0,40}giving up|proposal mismatch|phase ?[12] (?:negotiation|sa) .{0,40}(?:mismatch|no match)|pre-?shared key .{0,30}mismatch|(?:cipher|data channel cipher) .{0,60}(?:cannot be negotiated|negotiation failed|used inconsistently)|possible(?:ly)? mismatched (?:pre-?shared )?keys?/,
        // Strangers knock at every door, and get this answer.
        not: /sending no_proposal_chosen/,
      },
    ],
  },
  {
    id: 'vpn-down',
    area: 'network',
    grade: 'trouble',
    one: 'a protected tunnel went down',
    many: 'protected tunnels went down # times',
    meaning:
      'Those who work through the tunnel to {address|the other side} are cut off until it is up again.',
    steps: [
      'Connect the VPN again, and see if it stays up.',
      'If not, try the other side without it: "ping {address}". || If not, see whether the other side answers a "ping" without the VPN.',
      'If it answers, compare name, key and clock on both sides: one of them was changed or has run out.',
    ],
    who: 'the person who looks after the network, today.',
    parties: ['address', 'host', 'user'],
    match: [
      {
        words:
          /(?:vpn|tunnel|ipsec|ike|openvpn|wireguard|l2tp|pptp|ppp\w{0,4})\b(?: \S{1,60}){0,6} (?:down|disconnected|terminated|closed|dropped|lost|failed|timed? ?out|timeout|giving up)|inactivity timeout \(--ping-restart\)|giving up after \S{1,4} retransmits|peer not responding|dpd.{0,40}(?:timed? ?out|no response|fail)|handshake .{0,40}did not complete after|tls key negotiation failed to occur|lcp.{0,30}(?:timeout|terminated)|peer is not responding|deleting ike_sa .{0,80}timeout/,
        not: /0 failed|interface lo/,
      },
    ],
  },
  {
    id: 'vpn-up',
    area: 'network',
    grade: 'routine',
    one: 'a protected tunnel came up',
    many: 'protected tunnels came up # times',
    meaning: 'Someone connected from elsewhere.',
    steps: ['Check that you know the user.', 'Look for failed tries before it if you do not.'],
    who: 'nobody: this is everyday work.',
    parties: ['user', 'address'],
    match: [
      {
        words:
          /(?:vpn|tunnel|ipsec|ike_sa|child_sa|openvpn|wireguard)\b(?: \S{1,60}){0,6} (?:up\b|established|connected)|initialization sequence completed|peer connection initiated|anyconnect.{0,40}connected/,
        not: /not |fail/,
      },
    ],
  },
  {
    id: 'address-conflict',
    area: 'network',
    grade: 'trouble',
    one: 'two devices used the same address',
    many: '# times two devices used the same address',
    meaning:
      'Two devices use the address {address|that the line names}, and both lose their connection now and then.',
    steps: [
      'Find the two: "arp -a" lists which device has which address; the line names their hardware numbers.',
      'Set one of them to take its address from the router (DHCP), and restart it.',
      'See whether the line comes again.',
    ],
    who: 'the person who looks after the network, today.',
    parties: ['address', 'host'],
    match: [
      {
        words:
          /(?:duplicate|conflict(?:ing)?) (?:ip )?address(?! detection)|ip address conflict|address (?:already in use on|conflict)|\barp\b.{0,60}(?:conflict|duplicate|moved from|spoof|poison)|is using my ip|flip flop|duplicate use of|dhcpdecline|moved from \S{1,40} to \S{1,40} on (?:bridge|em|eth)/,
      },
    ],
  },
  {
    id: 'dhcp-pool-full',
    area: 'network',
    grade: 'trouble',
    one: 'the network had no address left to give',
    many: '# times the network had no address left to give',
    meaning:
      'A device asked for an address, and all were taken, so {host|it} has no network. Those that have one keep it.',
    steps: [
      'Look in the settings of the server or router that gives out addresses how many it has, and how many are taken (the list of leases).',
      'Let it have more of them, or take them back sooner (a shorter lease time).',
      'Switch one device that got none off and on: it must get an address now.',
    ],
    who: 'the person who looks after the network, today.',
    parties: ['address', 'host'],
    match: [
      {
        words:
          /no free leases|no address(?:es)? available|no (?:more )?(?:addresses|ip addresses) (?:available|left)|(?:address|dhcp|lease) pool .{0,30}(?:exhausted|full\b)/,
      },
    ],
  },
  {
    id: 'dhcp-no-address',
    area: 'network',
    grade: 'trouble',
    one: 'a device got no address from the network',
    many: '# times a device got no address from the network',
    meaning:
      '{host|The device} asked for an address and got none, so it has no network. The router may be out of addresses, or off.',
    steps: [
      'Switch {host|the device} off and on. Other devices have network? Then the router is on.',
      'If it still gets none, let the router hand out more addresses (its settings, "DHCP"), or restart the router.',
    ],
    who: 'the person who looks after the network, today.',
    parties: ['address', 'host'],
    match: [
      {
        words:
          /dhcp.{0,60}(?:timed? ?out|timeout|fail|no (?:lease|offers|response)|nak|unknown lease|declined)|no dhcpoffers|unknown lease/,
        not: /renewed/,
      },
    ],
  },
  {
    id: 'dhcp-routine',
    area: 'network',
    grade: 'routine',
    one: 'a device asked for an address and got one',
    many: '# times a device asked for an address',
    meaning: 'This is everyday work of a network.',
    steps: ['There is nothing to do.', 'Look at the name if you do not know the device.'],
    who: 'nobody: this is everyday work.',
    parties: ['address', 'host'],
    match: [
      {
        words:
          /dhcp(?:discover|offer|request|ack|inform|release)\b|bound to \S{1,40}|lease (?:of \S{1,40} )?(?:obtained|renewed)|leased \S{1,40} for/,
      },
    ],
  },
  {
    id: 'wireless-trouble',
    area: 'network',
    grade: 'watch',
    one: 'a wireless connection failed or was cut',
    many: 'wireless connections failed or were cut # times',
    meaning:
      'The wireless link of {host|a device} dropped. It is too far away, has an old password, or something disturbs the channel.',
    steps: [
      'Go nearer with it. If that helps, it was the distance: move the router or add a repeater.',
      'If not, remove the network on the device, and enter the password again.',
      'If all devices drop at the same time, set another channel in the router.',
    ],
    who: 'the person who looks after the network, this week.',
    parties: ['host', 'address'],
    raised: { times: 20, grade: 'trouble' },
    match: [
      {
        words:
          /(?:wlan|wifi|wi-fi|wireless|wpa\w{0,12}|802\.11|hostapd)\S{0,8}.{0,80}(?:deauth|disassoc|auth\w{0,12} (?:fail|reject|timed)|disconnect|fail|timed out|wrong key|pre-shared key)|4-way handshake failed|ctrl-event-(?:disconnected|assoc-reject|ssid-temp-disabled)|deauthenticat(?:ed|ing)|disassociated due to/,
      },
    ],
  },
  {
    id: 'route-neighbour-lost',
    area: 'network',
    grade: 'trouble',
    one: "a neighbour of the network's router was lost",
    many: "neighbours of the network's router were lost # times",
    meaning:
      'This router and its neighbour {address|named in the line} lost sight of each other, so parts of the network are cut off or go a longer way.',
    steps: [
      'See whether the other end answers: "ping {address}". || See whether the line and the router at the other end are up.',
      "If the line is the provider's, report a fault with the time of this line.",
      'When it is back, see that it stays up for an hour: one that comes and goes is worse than one that is down.',
    ],
    who: 'the person who looks after the network, at once.',
    parties: ['address', 'host'],
    match: [
      {
        words:
          /(?:bgp|ospf|eigrp|is-?is|bfd|neighbor|neighbour|adjacency|adjchange)\b.{0,80}(?:down|lost|expired|dead|idle|closed|flap)|hold time(?:r)? expired|%bgp-\d-adjchange.{0,40}down|no topology|sm_sweep.{0,40}fail|stp.{0,40}(?:topology change|loop)|loop detected|storm.?control/,
        not: /no topology change/,
      },
    ],
  },
];
