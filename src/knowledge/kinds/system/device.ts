import type { Kind } from '../../kind.ts';

/** Kinds of events about devices, the more telling first. */
export const DEVICE: Kind[] = [
  {
    id: 'device-too-hot',
    area: 'devices',
    grade: 'trouble',
    one: 'a part of the machine got too hot',
    many: '# times a part of the machine got too hot',
    meaning:
      '{thing|A part of the machine} was hotter than it may be. It slows down or switches off to save itself; data is safe, but heat over days wears it out.',
    steps: [
      'Read the values: "sensors" on Linux, or the page of the NAS or server.',
      'Clean the openings, and see that all fans turn.',
      'Give it less to do until the value falls.',
    ],
    who: 'the person who looks after the machine, today.',
    parties: ['host'],
    match: [
      {
        words:
          /(?:temperature|thermal|temp)\b.{0,60}(?:above threshold|exceed\w{0,3}|critical|too high|over(?:heat\w{0,3}| limit)|out of range|trip point|shutdown|alarm|warning)|over-?heat(?:ed|ing)\b|(?:cpu|gpu|core|package|clock) .{0,20}throttl(?:ed|ing)|over-?temperature|too hot\b|thermal (?:throttling|shutdown|event|runaway)/,
        not: /normal|no over|below|cleared|registered|governor/,
      },
    ],
  },
  {
    id: 'device-fan-failed',
    area: 'devices',
    grade: 'trouble',
    one: 'a fan failed',
    many: '# times a fan failed',
    meaning:
      '{thing|A fan} stands still, so the machine gets hot, and then slows down or switches off.',
    steps: [
      'Look and listen whether it turns, and clean it.',
      'Watch the heat: "sensors" on Linux, or the page of the NAS or server.',
      'Have it replaced this week; until then give the machine less to do.',
    ],
    who: 'the person who looks after the machine, today.',
    parties: ['host'],
    match: [
      {
        words:
          /\bfan(?:s|\d)?\b(?: \S{1,20}){0,4} (?:failed|failure|stopped|not spinning|stalled|below|lower critical|redundancy lost|is not (?:present|running)|error|fault)|fan speed .{0,30}(?:too low|low|critical)|cooling (?:fan )?(?:failed|failure)/,
        not: /no fail|ok\b/,
      },
    ],
  },
  {
    id: 'device-sensor-odd',
    area: 'devices',
    grade: 'trouble',
    one: 'a sensor gave values that cannot be true, and the machine stopped itself',
    many: '# times a sensor gave values that cannot be true',
    meaning:
      'What the sensor measures jumps or lies outside of all that is possible: its cable is loose or broken, or the sensor itself. The machine stopped because it could not know how hot it was; what it was working on is lost.',
    steps: [
      'Leave it off until it is cold. Then follow the cable of the sensor to its plug, and move it gently: loose, pinched or burnt?',
      'Switch on without heating, and watch the value while you move the cable: it must stay steady.',
      'If it jumps, have sensor or cable changed before it heats again.',
    ],
    who: 'the person who uses this machine, before it is used again.',
    parties: ['host'],
    match: [
      {
        words:
          /adc out of range|(?:max|min)temp (?:error|triggered)|(?:thermistor|thermocouple|temperature sensor|sensor) (?:\S{1,20} ){0,3}(?:open circuit|short(?:ed| circuit)|out of range|implausible|not plausible|fault)|sensor (?:reading|value) (?:\S{1,20} ){0,3}(?:implausible|impossible)/,
        not: /cleared/,
      },
    ],
  },
  {
    id: 'device-backup-battery-bad',
    area: 'devices',
    grade: 'trouble',
    one: 'the battery that should carry the machine through a power cut is worn out',
    many: 'the battery for power cuts reported # times that it is worn out',
    meaning:
      'The battery of the UPS failed its test, or asks to be replaced. Nothing happens while there is power; at the next cut {host|the machine} goes off within seconds, in the middle of a write.',
    steps: [
      'Order the battery that stands on the UPS itself (its type is on a plate), and put it in; most can be changed while it runs.',
      'Start its self test ("apctest", or the button) and see that it says "OK" or "PASSED".',
      'Until then make sure that there is a fresh backup.',
    ],
    who: 'the person who looks after the machine, this week.',
    parties: ['host'],
    match: [
      {
        words:
          /ups (?:\S{1,20} ){0,3}battery (?:\S{1,20} ){0,2}(?:must|should|needs?|has) (?:to )?be(?:en)? replaced|ups.{0,60}\breplace(?:ment)?.{0,12}batter|ups (?:self[- ]?test|test) .{0,60}(?:battery )?(?:failed|bad)|\bupsmon.{0,80}battery needs to be replaced/,
        not: /unable to complete|ok$/,
      },
    ],
  },
  {
    id: 'device-power-ran-out',
    area: 'devices',
    grade: 'trouble',
    one: 'the power stayed away until the battery was empty, and the machine was shut down',
    many: '# times the power stayed away until the battery was empty',
    meaning:
      'The battery of the UPS carried {host|the machine} for a while; then it had to switch itself off. It was shut down in order, so files are mostly safe; what runs on it stands still until somebody starts it.',
    steps: [
      'See whether mains power is back and steady, and only then start {host|the machine}.',
      'Look how old the battery is ("apcaccess status" or "upsc" and the name of the UPS): after four years it holds minutes only.',
      'Try it once on purpose: pull the plug of the UPS for a minute, with nobody at work.',
    ],
    who: 'the person who looks after the machine, at once.',
    parties: ['host'],
    match: [
      {
        words:
          /battery (?:power )?(?:is )?(?:exhausted|run down|ran out)|(?:ups|battery).{0,60}(?:forced shutdown|shutting down|executing .{0,20}shutdown)|initiating (?:system |emergency )?shutdown!?$|automatic power-?fail shutdown|reached (?:run ?time|remaining time|battery) .{0,30}limit .{0,30}batter/,
        not: /cancel|test|would/,
      },
    ],
  },
  {
    id: 'device-heater-failed',
    area: 'devices',
    grade: 'trouble',
    one: 'a heater did not get warm as it should, and the machine stopped itself',
    many: '# times a heater did not get warm as it should',
    meaning:
      'The heater was switched on and the sensor did not see it get warm: one of the two is loose or broken. The machine switched off by itself, which is what protects it from fire; the job that ran is lost.',
    steps: [
      'Leave it off until it is cold. Then look whether the cable of heater or sensor is loose, pinched or burnt.',
      'Warm it up once alone and stay beside it: the value must climb steadily.',
      'If it does not, have heater or sensor changed. Never switch this check off.',
    ],
    who: 'the person who uses this machine, before it is used again.',
    parties: ['host'],
    match: [
      {
        words:
          /heater \S{1,40} not heating at expected rate|heating failed, system stopped|thermal runaway, system stopped|(?:heater|boiler|furnace|burner) (?:\S{1,30} ){0,3}(?:fault|lockout|failed to (?:heat|ignite))|ignition (?:failure|lockout)/,
        not: /cleared|reset ok/,
      },
    ],
  },
  {
    id: 'device-power-trouble',
    area: 'devices',
    grade: 'trouble',
    one: 'the power of the machine was not right',
    many: '# times the power of the machine was not right',
    meaning:
      'The power that {host|the machine} gets sank or failed. It may switch off at any moment, in the middle of a write.',
    steps: [
      'Save open work, and push plug and cable in firmly. Try another socket.',
      'Use the power supply made for it, and take off what draws much at its USB ports.',
      'If it comes again, replace the power supply, or the battery of the UPS.',
    ],
    who: 'the person who looks after the machine, today.',
    parties: ['host'],
    match: [
      {
        words:
          /(?:power supply|psu)\b.{0,60}(?:fail\w{0,4}|lost|redundancy|fault|removed|error)|under-?voltage|over-?voltage|over-?current|power (?:failure|outage|loss|lost|fail)\b|(?:mains|utility|line|ac|input) (?:power )?(?:is )?(?:lost|failed|failure)|(?:ups|inverter)\b.{0,40}(?:on battery|low battery|overload|fault|unavailable|stale|replace)|running on (?:ups )?batter|voltage .{0,30}(?:too low|out of range|below|critical)|brown-?out/,
        not: /restored|no power|normal/,
      },
    ],
  },
  {
    id: 'device-battery-weak',
    area: 'devices',
    grade: 'watch',
    one: 'a battery was low or worn out',
    many: '# times a battery was low or worn out',
    meaning:
      'The battery of {thing|the device} is low or worn out. It may switch off soon, and then reports nothing more.',
    steps: [
      'Charge it, or put in a new battery.',
      'See in a day whether the value stays up; if not, the battery is worn out.',
    ],
    who: 'the person who looks after the machine, this week.',
    parties: ['host'],
    match: [
      {
        words:
          /batter(?:y|ies)\b.{0,40}(?:low|critical|weak|replace|worn|dead|fail\w{0,4}|poor|exhausted|discharged|empty)\b|(?:low|critical|weak|dead) batter|replace batter|bbu .{0,30}(?:fail|bad|learn)/,
        not: /not low|low-?power|full|battery level is ok/,
      },
    ],
  },
  {
    id: 'device-error-corrected',
    area: 'devices',
    grade: 'watch',
    one: 'the machine corrected an error of its own parts',
    many: '# times the machine corrected an error of its own parts',
    meaning:
      'The machine found an error in its own parts and put it right, so nothing was lost. Many at one place come before a part fails.',
    steps: [
      'See whether it is the same part each time: "ras-mc-ctl --summary", or the page of the server.',
      'If it gets more, plan to have that part changed.',
    ],
    who: 'the person who looks after the machine, when there is time.',
    parties: ['host'],
    match: [
      {
        words:
          /(?<!un)correct(?:ed|able) (?:\S{1,12} ){0,2}(?:memory |ecc |hardware |machine check |parity |dram )?(?:errors?|events?)\b|(?:errors?|parity error|ecc error) (?:\S{1,12} ){0,2}(?:was |were |been )?(?<!un)corrected|(?<!un)corrected:? (?:errors?|dimm)|\bedac\b.{0,60}\b[1-9]\d{0,5} ce\b|ddr errors?\(s\) detected and corrected|detected and corrected/,
        not: /\b0 (?:errors|corrected|ce\b)|no errors|uncorrect|not corrected|giving out/,
      },
    ],
  },
  {
    id: 'device-hardware-fault',
    area: 'devices',
    grade: 'trouble',
    one: 'a part of the machine reported a fault',
    many: '# times a part of the machine reported a fault',
    meaning:
      'A part of the machine itself reported a fault: memory, processor, board or card. Results and files may be wrong from then on.',
    steps: [
      'Make a fresh copy of what matters.',
      'See which part it is: "dmesg -T", or the page of the server. Note its place.',
      'Have that part tested or changed, and see that the message stays away.',
    ],
    who: 'the person who looks after the machine, today.',
    parties: ['host'],
    match: [
      {
        words:
          /machine check (?:error|exception|event)|hardware error\b|\bmce: .{0,60}(?:error|exception)|\bedac\b.{0,60}(?:[1-9]\d{0,5} (?:ce|ue)|error|\bue\b)|(?:un)?correct(?:ed|able) (?:\S{1,10} )?(?:memory |ecc |hardware |machine check )?errors?\b|ecc error|parity error|memory module .{0,40}(?:fail|error)|pcie bus error|\baer: .{0,60}error|dimm.{0,40}(?:fail|error)|hardware (?:fault|failure)|nmi: .{0,40}(?:error|reason)|whea-logger|firmware bug/,
        not: /\b0 (?:errors|corrected|ce\b|ue\b)|no errors|giving out|reporting enabled|initiali[sz]ed|(?<!un)correct(?:ed|able)\b(?!.{0,40}uncorrect)|\b[1-9]\d{0,5} ce\b|\.{5}/,
      },
    ],
  },
  {
    id: 'device-graphics-failed',
    area: 'devices',
    grade: 'trouble',
    one: 'the graphics card failed or hung',
    many: '# times the graphics card failed or hung',
    meaning:
      'The graphics card stopped answering. The picture froze or programs that use it ended; files are not harmed.',
    steps: [
      'Save your work, and restart the machine.',
      'Install the newest driver of the card.',
      'If it comes back under load, look at its heat and power ("nvidia-smi" shows both).',
    ],
    who: 'the person who looks after the machine, today.',
    parties: ['host', 'program'],
    match: [
      {
        words:
          /\bgpu\b.{0,40}(?:hang|hung|fault|reset|crash\w{0,2}|lost|fallen off|has failed|lockup|timeout)|nvrm: xid|gpu has fallen off|display driver .{0,40}(?:stopped responding|crashed)|cuda(?: \S{1,12}){0,2} (?:error|failure)|cuda error|cudaerror|amdgpu.{0,60}(?:timeout|error|failed)|i915.{0,60}(?:hang|error|failed)|nvidia-smi has failed|vk_error_device_lost|dxgi_error_device|unable to initiali[sz]e (?:opengl|vulkan|glfw|graphics)/,
        not: /no error|0 err/,
      },
    ],
  },
  {
    id: 'device-gone',
    area: 'devices',
    grade: 'trouble',
    one: 'a device that was plugged in was lost',
    many: '# times a device that was plugged in was lost',
    meaning:
      '{thing|A device} was there, and then it was not: it was pulled out, lost power or is broken. What it did stands still.',
    steps: [
      'Check plug and cable; try another port.',
      'See whether the system knows it again: "lsusb" or "lsblk" (on Windows the Device Manager).',
      'Then start the program again that uses it.',
    ],
    who: 'the person who looks after the machine, today.',
    parties: ['path', 'host'],
    match: [
      {
        words:
          /lost (?:the )?serial connection|\bncp entered failed state|lost communication with mcu|lost connection to the (?:radio|stick|coordinator|adapter|dongle|device)|(?:could not|cannot|failed to|unable to|couldn't) open (?:serial )?(?:port|device) \S{0,40}(?:tty|com\d|serial)|device disconnected or multiple access on port|(?:serial port|adapter|dongle|coordinator) (?:\S{1,40} )?(?:was |is |has been )?(?:disconnected|lost|removed|gone)|(?:audio|video|capture|playback) device (?:\S{1,20} )?(?:lost|gone|removed|disconnected)/,
        not: /reconnected|safely|network adapter/,
      },
    ],
  },
  {
    id: 'device-usb-failed',
    area: 'devices',
    grade: 'watch',
    one: 'a device at a USB port was not recognised',
    many: '# times a device at a USB port was not recognised',
    meaning:
      'The machine saw {thing|something} at a USB port, but could not talk to it, so it does not work.',
    steps: [
      'Plug it in at another port of the machine itself, with another cable.',
      'See whether it is known now: "lsusb" (on Windows the Device Manager).',
      'If it fails on another computer too, the device is broken.',
    ],
    who: 'the person who looks after the machine, this week.',
    parties: ['host'],
    raised: { times: 10, grade: 'trouble' },
    match: [
      {
        words:
          /\busb\b.{0,60}(?:device descriptor read.{0,20}error|not accepting address|unable to enumerate|error -\d|over-?current|cannot (?:reset|enable)|failed to|disconnected unexpectedly|not recogni[sz]ed|malfunctioned|enumeration failed)|unable to enumerate usb|usb device (?:descriptor )?(?:request )?(?:not recogni[sz]ed|failed|malfunctioned)|(?:device|port) .{0,30}cannot (?:enable|reset).{0,20}usb/,
        not: /0 failed/,
      },
    ],
  },
  {
    id: 'device-printer-stuck',
    area: 'devices',
    grade: 'trouble',
    lowered: { below: 2 },
    one: 'a printer could not print',
    many: '# times a printer could not print',
    meaning:
      '{thing|The printer} stopped: no paper or ink, a jam, or it is off. Jobs are kept, and wait until it goes on.',
    steps: [
      'Read its own display; it names what it wants.',
      'Mend that. If it stays stopped: "cupsenable" and its name (on Windows Settings → Printers).',
      'See that the waiting jobs come out: "lpstat -o".',
    ],
    who: 'the person who looks after the printer, today.',
    parties: ['host'],
    match: [
      {
        words:
          /(?:printer|print job|cups|cupsd|lpd|spooler)\b.{0,60}(?:jam\w{0,4}|out of (?:paper|toner|ink)|offline|stopped|failed|fail\b|error|not responding|unreachable|paused|unable|could not|toner (?:low|empty))|paper jam|toner (?:low|empty)|out of paper|(?:printer|tray|cassette).{0,40}(?:paper (?:out|low|empty)|no paper|cover open|ink (?:low|empty)|ribbon)|media-(?:empty|jam)|failed to print/,
        not: /spooler service|0 fail|no error|restarted/,
      },
    ],
  },
  {
    id: 'device-sensor-gone',
    area: 'devices',
    grade: 'watch',
    one: 'a device or sensor could not be reached',
    many: '# times a device or sensor could not be reached',
    meaning:
      '{thing|A device} did not answer, so its values are missing and rules that wait for it do nothing. The others work on.',
    steps: [
      'Check its battery or plug, and whether it is near enough.',
      'Switch it off and on, wait some minutes, then look: {look|in the app that shows it}.',
      'If it stays away, pair it again.',
    ],
    who: 'the person who looks after that device, this week.',
    parties: ['host'],
    raised: { times: 10, grade: 'trouble' },
    match: [
      {
        words:
          /(?:device|sensor|camera|zigbee|z-wave|zwave|bluetooth|controller|modem|thermostat|bulb)\b(?: \S{1,40}){0,4} (?:(?:is |went |became |has gone )?(?:unavailable|offline|unreachable)|not (?:responding|responsive)|presumed dead|did not respond)|(?:bluetooth|zigbee|z-wave).{0,40}(?:timed out|timeout|failed|tx timeout)|\bzcl command .{0,200}failed|no network route|gateway target device failed to respond|modbus (?:\S{1,30} ){0,4}(?:timeout|timed out|no response|exception 0x0[ab])|delivery failed for '?(?:<\*>|\d)|no response from (?:device|sensor|camera|node)/,
        not: /mapper|block device|back online/,
      },
    ],
  },
  {
    id: 'device-plugged-in',
    area: 'devices',
    grade: 'routine',
    one: 'a device was plugged in or out',
    many: '# times a device was plugged in or out',
    meaning: 'Someone connected or removed {thing|a device}. That is everyday work.',
    steps: [
      'See what it is: "lsusb" or "lsblk" (on Windows the Device Manager).',
      'If nobody was at the machine, ask who it was.',
    ],
    who: 'nobody: this is everyday work.',
    parties: ['host'],
    match: [
      {
        words:
          /new (?:low|full|high|super)-?speed(?: plus)? (?:gen \S{1,4} )?usb device|usb disconnect, device|usb device (?:found|connected|removed)|attached scsi (?:removable )?disk|product: .{1,40}usb|new usb device|(?:printer|sensor|camera) \S{1,40} is (?:ready|back online)/,
        not: /fail|error/,
      },
    ],
  },
];
