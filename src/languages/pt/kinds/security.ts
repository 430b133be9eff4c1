import type { KindPhrases } from '../../telling.ts';

/** Logins, permissões, rastros, programas nocivos, Windows. */
export const security: KindPhrases = {
  'test-virus': [
    'foi encontrado um vírus de teste, inofensivo',
    '# vezes foi encontrado um vírus de teste, inofensivo',
  ],
  ransom: [
    'há sinais de um programa que sequestra arquivos e pede resgate',
    '# vezes houve sinais de um programa que sequestra arquivos e pede resgate',
  ],
  miner: [
    'um programa gera criptomoedas às escondidas',
    '# vezes houve sinais de que um programa gera criptomoedas às escondidas',
  ],
  'talk-to-attacker': [
    'um dos seus computadores se comunicou com um endereço que invasores usam',
    '# vezes um dos seus computadores se comunicou com um endereço que invasores usam',
  ],
  'guessing-succeeded-alert': [
    'um alarme avisa que alguém adivinhou uma senha e entrou',
    '# alarmes avisam que alguém adivinhou uma senha e entrou',
  ],
  'malware-found': [
    'foi encontrado um programa nocivo',
    '# vezes foi encontrado um programa nocivo',
  ],
  'blocklisted-address': [
    'um alarme cita um endereço conhecido por ataques',
    '# alarmes citam endereços conhecidos por ataques',
  ],
  'scan-alert': [
    'alguém procurou por onde entrar pela rede',
    '# vezes alguém procurou por onde entrar pela rede',
  ],
  'attack-alert': [
    'disparou um alarme do nível mais grave',
    'dispararam # alarmes do nível mais grave',
  ],
  'exploit-alert': ['disparou um alarme de nível médio', 'dispararam # alarmes de nível médio'],
  'policy-alert': ['disparou um alarme de nível leve', 'dispararam # alarmes de nível leve'],
  'unusual-transfer': [
    'foram enviados muito mais dados que o normal',
    '# vezes foram enviados muito mais dados que o normal',
  ],
  'grave-alert-by-name': ['disparou um alarme grave', 'dispararam # alarmes graves'],
  'alert-by-name': ['disparou um alarme', 'dispararam # alarmes'],
  'windows-process-started': ['um programa foi iniciado', '# vezes um programa foi iniciado'],
  'windows-process-ended': ['um programa foi encerrado', '# vezes um programa foi encerrado'],
  'windows-service-installed': [
    'um serviço novo foi instalado',
    '# vezes um serviço novo foi instalado',
  ],
  'windows-task-created': [
    'uma tarefa agendada foi criada ou mudada',
    '# vezes uma tarefa agendada foi criada ou mudada',
  ],
  'windows-kerberos-failed': [
    'falhou um login na rede do Windows',
    'falharam # logins na rede do Windows',
  ],
  'windows-ticket': [
    'foi pedido acesso à rede do Windows',
    '# vezes foi pedido acesso à rede do Windows',
  ],
  'windows-share-opened': [
    'uma pasta compartilhada foi aberta ou examinada',
    '# vezes uma pasta compartilhada foi aberta ou examinada',
  ],
  'windows-update-odd-package': [
    'a busca por atualizações encontrou um pacote que não conseguiu ler',
    '# vezes a busca por atualizações encontrou um pacote que não conseguiu ler',
  ],
  'windows-update-failed': [
    'falhou uma atualização do Windows',
    '# vezes falhou uma atualização do Windows',
  ],
  'windows-app-error': [
    'uma parte do Windows ou um programa avisou de um erro',
    '# vezes uma parte do Windows ou um programa avisou de um erro',
  ],
  'sysmon-code-into-program': [
    'um programa colocou código dentro de outro',
    '# vezes um programa colocou código dentro de outro',
  ],
  'sysmon-memory-read': [
    'um programa acessou a memória de outro',
    '# vezes um programa acessou a memória de outro',
  ],
  'sysmon-driver-or-module': [
    'foi carregado um driver ou uma parte de um programa',
    '# vezes foi carregado um driver ou uma parte de um programa',
  ],
  'sysmon-raw-disk': [
    'um programa leu o disco passando por cima de todas as proteções',
    '# vezes um programa leu o disco passando por cima de todas as proteções',
  ],
  'sysmon-lasting-watch': [
    'um gatilho oculto foi instalado no Windows',
    '# vezes um gatilho oculto foi instalado no Windows',
  ],
  'sysmon-registry-changed': [
    'foram mudadas configurações internas do Windows',
    '# vezes foram mudadas configurações internas do Windows',
  ],
  'sysmon-file-noted': [
    'um arquivo foi criado, mudado ou apagado',
    '# vezes um arquivo foi criado, mudado ou apagado',
  ],
  'sysmon-connection-noted': ['um programa usou a rede', '# vezes um programa usou a rede'],
  'sysmon-itself': [
    'a vigilância do Windows foi mudada ou teve um erro',
    '# vezes a vigilância do Windows foi mudada ou teve um erro',
  ],
  'cloud-nameless-change': [
    'alguém sem identificação mudou algo em um cluster',
    '# vezes alguém sem identificação mudou algo em um cluster',
  ],
  'root-account-used': [
    'a conta principal da nuvem foi usada',
    '# vezes a conta principal da nuvem foi usada',
  ],
  'bucket-made-public': [
    'arquivos guardados podem estar abertos para todo mundo',
    '# vezes arquivos guardados podem ter ficado abertos para todo mundo',
  ],
  'cloud-door-opened': [
    'uma regra do firewall da nuvem foi mudada',
    '# vezes regras do firewall da nuvem foram mudadas',
  ],
  'cloud-things-deleted': ['algo valioso foi apagado', '# coisas valiosas foram apagadas'],
  'mail-rule-made': [
    'foi criada uma regra que encaminha ou esconde e-mails',
    '# vezes foi criada uma regra que encaminha ou esconde e-mails',
  ],
  'app-consent-given': [
    'um aplicativo recebeu permissão para ler contas',
    '# vezes um aplicativo recebeu permissão para ler contas',
  ],
  'secret-read': ['um segredo guardado foi lido', '# vezes um segredo guardado foi lido'],
  'cloud-program-run-inside': [
    'alguém executou um comando dentro de um contêiner ou servidor em uso',
    '# vezes alguém executou comandos dentro de um contêiner ou servidor em uso',
  ],
  'cloud-login-risky': [
    'um login foi considerado arriscado',
    '# logins foram considerados arriscados',
  ],
  'cloud-call-worked': [
    'um pedido comum à nuvem deu certo',
    '# pedidos comuns à nuvem deram certo',
  ],
  'log-cleared': ['um log foi apagado', '# vezes um log foi apagado'],
  'trail-stopped': [
    'foi desligado o registro de quem faz o quê',
    '# vezes foi desligado o registro de quem faz o quê',
  ],
  'guard-off': [
    'um programa de proteção foi desligado',
    '# vezes um programa de proteção foi desligado',
  ],
  'audit-changed': [
    'foram mudadas as regras sobre o que é registrado',
    '# vezes foram mudadas as regras sobre o que é registrado',
  ],
  'audit-lost': ['uma parte dos registros se perdeu', '# vezes uma parte dos registros se perdeu'],
  'history-cleared': [
    'a lista de comandos digitados foi apagada',
    '# vezes a lista de comandos digitados foi apagada',
  ],
  'sudo-refused': [
    'alguém não teve permissão para agir como administrador',
    '# vezes alguém não teve permissão para agir como administrador',
  ],
  'sudo-used': ['alguém agiu como administrador', '# vezes alguém agiu como administrador'],
  'made-administrator': [
    'alguém recebeu permissões de administrador',
    '# vezes alguém recebeu permissões de administrador',
  ],
  'account-created': ['uma conta de usuário foi criada', '# contas de usuário foram criadas'],
  'account-removed': [
    'uma conta de usuário foi apagada ou desativada',
    '# contas de usuário foram apagadas ou desativadas',
  ],
  'group-changed': [
    'os membros de um grupo foram mudados',
    '# vezes os membros de um grupo foram mudados',
  ],
  'rights-changed': [
    'permissões ou regras de acesso foram mudadas',
    '# vezes permissões ou regras de acesso foram mudadas',
  ],
  'key-created': ['uma nova chave de acesso foi criada', '# novas chaves de acesso foram criadas'],
  'access-refused': [
    'alguém teve algo negado por falta de permissão',
    '# acessos foram negados por falta de permissão',
  ],
  'program-not-let-in': [
    'um programa não conseguiu entrar no seu próprio banco de dados ou serviço',
    '# vezes um programa não conseguiu entrar no seu próprio banco de dados ou serviço',
  ],
  'break-in-by-host-name': [
    'um endereço deu um nome que não combina com ele e quis fazer login',
    '# tentativas de login vieram de endereços com nomes que não combinam com eles',
  ],
  'too-many-sign-ins': [
    'alguém foi desconectado depois de errar o login vezes demais',
    '# vezes alguém foi desconectado depois de errar o login vezes demais',
  ],
  'account-locked': [
    'uma conta foi bloqueada depois de senhas erradas demais',
    '# contas foram bloqueadas depois de senhas erradas demais',
  ],
  'second-step-refused': [
    'a segunda etapa de um login foi recusada',
    '# vezes a segunda etapa de um login foi recusada',
  ],
  'second-step-off': [
    'a segunda etapa do login foi desligada',
    '# vezes a segunda etapa do login foi desligada',
  ],
  'sign-in-barred': [
    'alguém tentou fazer login com uma conta bloqueada',
    'falharam # tentativas de login com uma conta bloqueada',
  ],
  'unknown-user': [
    'alguém tentou fazer login com um nome que não existe',
    '# vezes alguém tentou fazer login com um nome que não existe',
  ],
  'remote-sign-in-failed': [
    'falhou um login por área de trabalho remota ou VPN',
    'falharam # logins por área de trabalho remota ou VPN',
  ],
  'sign-in-failed': ['falhou um login', 'falharam # logins'],
  'left-before-sign-in': [
    'alguém encerrou a conexão antes do login',
    '# vezes alguém encerrou a conexão antes do login',
  ],
  'key-accepted': ['alguém fez login com uma chave', '# logins com uma chave funcionaram'],
  'sign-in-worked': ['um login funcionou', '# logins funcionaram'],
  'session-opened': ['uma sessão foi aberta', '# sessões foram abertas'],
  'session-closed': ['uma sessão foi fechada', '# sessões foram fechadas'],
  'password-changed': ['uma senha foi trocada', '# senhas foram trocadas'],
  'password-expired': [
    'um login falhou porque a senha ou a conta tinha vencido',
    '# logins falharam porque a senha ou a conta tinha vencido',
  ],
};
