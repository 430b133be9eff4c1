import type { Samples } from '../samples.ts';

export const CONNECTIONS_SAMPLES: Samples = {
  'helper-not-ready': {
    fits: [
      'transport: Error while dialing dial unix <*>: connect: no such file or directory',
      'grpc: addrConn.createTransport failed: dial unix /run/app.sock: connect: connection refused',
      'ClientConn to helper: Error while dialing unix <*>: no such file or directory',
    ],
    misses: ['transport: dialing unix /var/run/docker.sock: connection refused'],
  },
  'watched-group-silent': {
    fits: [
      'data_thread() got not answer from any [<*>] datasource',
      'got no answer from any web data source',
      'no data sources are reachable',
    ],
    misses: ['new data source added'],
  },
  'host-unreachable': {
    fits: [
      { level: 'error', template: 'connect EHOSTUNREACH <*>' },
      'java.net.NoRouteToHostException: No route to host',
      'ping <*>: 100% packet loss',
    ],
    misses: ['host is reachable'],
  },
  'connection-refused': {
    fits: [
      { level: 'error', template: 'Error: connect ECONNREFUSED <*>' },
      'java.net.ConnectException: Connection refused',
      'dial tcp <*>: connect: connection refused',
    ],
    misses: ['connection accepted from <*>'],
  },
  'connection-timed-out': {
    fits: [
      { level: 'error', template: 'java.net.SocketTimeoutException: Read timed out' },
      'dial tcp <*>: i/o timeout',
      'rpc error: code = DeadlineExceeded desc = context deadline exceeded',
    ],
    misses: ['connection timeout set to <*> s'],
  },
  'connection-cut': {
    fits: [
      { level: 'error', template: 'read ECONNRESET' },
      'java.io.IOException: Connection reset by peer',
      'An existing connection was forcibly closed by the remote host.',
    ],
    misses: ['connection closed after <*> bytes'],
  },
  'name-used-twice': {
    fits: [
      'Client <*> already connected, closing old connection.',
      { level: 'warning', template: 'session taken over by another client' },
      'connection replaced by new connection of the same client',
    ],
    misses: ['client <*> connected'],
  },
  'packets-lost': {
    fits: [
      'NETDEV WATCHDOG: eth0 (e1000e): transmit queue 0 timed out',
      'nf_conntrack: table full, dropping packet',
      'TCP: Possible SYN flooding on port 443. Sending cookies.',
    ],
    misses: ['0% packet loss'],
  },
  'service-answered-oddly': {
    fits: [
      { level: 'error', template: 'Unexpected token < in JSON at position 0' },
      'json: cannot unmarshal string into Go value of type int',
      { level: 'warning', template: 'protocol error: bad packet from <*>' },
    ],
    misses: ['response parsed'],
  },
};
