import type { Samples } from '../samples.ts';

export const DEVICE_SAMPLES: Samples = {
  'device-too-hot': {
    fits: [
      'CPU0: Core temperature above threshold',
      { level: 'warning', template: 'printer: thermal runaway on the hot end' },
      'ipmi: System Board temperature exceeded the upper limit',
    ],
    misses: ['CPU0: Core temperature/speed normal'],
  },
  'device-fan-failed': {
    fits: [
      'ipmi: Fan 2 failure detected',
      { level: 'warning', template: 'fan speed of rack unit is too low' },
      'hwmon: fan1 stalled',
    ],
    misses: ['fan 2 speed is ok'],
  },
  'device-sensor-odd': {
    fits: [
      "MCU 'mcu' shutdown: ADC out of range",
      'Error:MAXTEMP triggered, system stopped! Heater_ID: 0',
      { level: 'error', template: 'kiln: thermocouple open circuit' },
    ],
    misses: ['temperature sensor calibrated'],
  },
  'device-backup-battery-bad': {
    fits: [
      'UPS battery must be replaced.',
      'UPS Self Test completed: Battery failed',
      'upsmon: UPS cellar@localhost battery needs to be replaced',
    ],
    misses: ['UPS Self Test completed: Battery OK'],
  },
  'device-power-ran-out': {
    fits: [
      'Battery power exhausted.',
      'upsmon: Executing automatic power-fail shutdown',
      'UPS cellar: battery is low, shutting down now',
    ],
    misses: ['UPS battery test passed'],
  },
  'device-heater-failed': {
    fits: [
      'Heater extruder not heating at expected rate',
      'Error:Heating failed, system stopped! Heater_ID: bed',
      'boiler E110: ignition failure',
    ],
    misses: ['Heater bed reached its target'],
  },
  'device-power-trouble': {
    fits: [
      { level: 'critical', template: 'Under-voltage detected! (0x<*>)' },
      'UPS office@localhost on battery',
      'ipmi: Power Supply 1 failure, redundancy lost',
    ],
    misses: ['Power supply voltage normal'],
  },
  'device-battery-weak': {
    fits: [
      { level: 'warning', template: 'sensor door: battery low' },
      'Replace battery of door lock <*>',
      'hidpp: battery critical',
    ],
    misses: ['battery charged to full'],
  },
  'device-error-corrected': {
    fits: [
      'EDAC MC0: 1 CE memory read error on <*>',
      'instruction cache parity error corrected',
      { level: 'info', template: 'mce: [Hardware Error]: Corrected error, no action required.' },
    ],
    misses: ['uncorrected hardware memory error in user-access'],
  },
  'device-hardware-fault': {
    fits: [
      'WHEA-Logger: A fatal hardware error has occurred',
      'ECC error in memory bank <*>',
      'EDAC MC0: 1 UE memory read error on <*>',
    ],
    misses: ['EDAC: reporting enabled, giving out device to driver'],
  },
  'device-graphics-failed': {
    fits: [
      'NVRM: Xid (PCI:<*>): 79, GPU has fallen off the bus.',
      { level: 'error', template: 'RuntimeError: CUDA error: device-side assert triggered' },
      'i915 <*>: GPU HANG: ecode 9',
    ],
    misses: ['GPU memory size is <*>'],
  },
  'device-gone': {
    fits: [
      { level: 'error', template: 'Lost serial connection: device reports readiness to read' },
      'could not open port /dev/ttyUSB0: disconnected',
      'audio capture device lost: <*>',
      'Lost connection to the radio',
    ],
    misses: ['adapter was reconnected', 'serial port opened'],
  },
  'device-usb-failed': {
    fits: [
      'usb 1-2: device descriptor read/64, error -71',
      'usb usb1-port3: unable to enumerate USB device',
      { level: 'warning', template: 'USB device not recognized' },
    ],
    misses: ['usb 1-2: new high-speed USB device'],
  },
  'device-printer-stuck': {
    fits: [
      { level: 'error', template: 'cupsd: Printer office stopped: out of paper' },
      'Paper jam in tray <*>',
      'The print spooler failed to print document <*>',
    ],
    misses: ['printer office is ready'],
  },
  'device-sensor-gone': {
    fits: [
      { level: 'warning', template: 'sensor hall is unavailable' },
      'zigbee: delivery to lamp <*> failed',
      'Bluetooth: hci0: command tx timeout',
    ],
    misses: ['sensor hall is back online'],
  },
  'device-plugged-in': {
    fits: [
      'usb 1-2: new high-speed USB device number 4',
      'usb 1-2: USB disconnect, device number 4',
      'sensor hall is back online',
    ],
    misses: ['usb 1-2: device not accepting address 4, error -71'],
  },
};
