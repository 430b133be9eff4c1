import type { Samples } from '../samples.ts';

export const SERVICE_SAMPLES: Samples = {
  'service-crash-loop': {
    fits: [
      'app.service: Start request repeated too quickly.',
      'Back-off restarting failed container app in pod <*>',
      {
        level: 'info',
        template: 'gave up: worker entered FATAL state, too many start retries too quickly',
      },
    ],
    misses: ['crash loop guard disabled'],
  },
  'port-in-use': {
    fits: [
      { level: 'error', template: 'listen EADDRINUSE: address already in use :::<*>' },
      'nginx: [emerg] bind() to 0.0.0.0:80 failed (98: Address already in use)',
      { level: 'warning', template: '**** FAILED TO BIND TO PORT!' },
    ],
    misses: ['port 8080 bound'],
  },
  'service-did-not-start': {
    fits: [
      { level: 'error', template: 'Failed to start nginx - high performance web server.' },
      'APPLICATION FAILED TO START: failed to initialize datasource',
      {
        format: 'a Windows event export',
        template: 'The Spooler service failed to start due to the following error: <*>',
      },
      'Dependency failed for Local File Systems.',
    ],
    misses: ['Failed to stop the service'],
  },
  'service-stopped-unexpectedly': {
    fits: [
      {
        format: 'a Windows event export',
        template:
          'The Print Spooler service terminated unexpectedly. It has done this <*> time(s).',
      },
      {
        format: 'a Windows event export',
        template: '6008 EventLog: The previous system shutdown at <*> was unexpected.',
      },
      { level: 'error', template: 'worker process <*> died' },
    ],
    misses: ['shutdown complete'],
  },
  'health-check-failed': {
    fits: [
      'Liveness probe failed: HTTP probe failed with statuscode: <*>',
      'Health check for target <*> failed: timed out',
      { level: 'warning', template: 'backend web/app2 is now unhealthy' },
    ],
    misses: ['health check endpoint registered'],
  },
  'service-hung': {
    fits: [
      "app.service: State 'stop-sigterm' timed out. Killing.",
      { level: 'critical', template: '[<*>] [CRITICAL] WORKER TIMEOUT (pid:<*>)' },
      {
        format: 'a Windows event export',
        template: 'The program explorer.exe stopped responding.',
      },
    ],
    misses: ['operation finished in time'],
  },
  'service-restarted': {
    fits: [
      'app.service: Scheduled restart job, restart counter is at 4.',
      'Worker 3 respawned',
      { level: 'warning', template: 'process supervisor: restarting worker <*> after exit' },
    ],
    misses: ['no restart needed for service'],
  },
  'service-asked-to-stop': {
    fits: [
      { level: 'warning', template: 'received signal: terminated' },
      'LOG: received fast shutdown request',
      { level: 'info', template: 'Stopping server' },
    ],
    misses: ['shutdown hook registered'],
  },
  'service-stopped': {
    fits: [
      'Stopped Session 12 of user root.',
      'Server stopped.',
      'nginx.service: Deactivated successfully.',
      'database system is shut down completed',
      { level: 'info', template: 'process exited with code 0' },
    ],
    misses: ['Stopped by a fatal error'],
  },
  'service-started': {
    fits: [
      'Started nginx - high performance web server.',
      { level: 'info', template: 'database system is ready to accept connections' },
      'Tomcat started on port(s): <*> (http)',
    ],
    misses: ['server not started: error <*>'],
  },
  'secret-store-sealed': {
    fits: [
      {
        level: 'error',
        template: 'http: request failed: path=<*> error="Vault is sealed" status=<*>',
      },
      { level: 'info', template: 'core: marked as sealed' },
      'core: barrier seal check failed: error="unable to read from storage"',
    ],
    misses: ['core: vault is unsealed', 'envelope sealed and sent'],
  },
};
