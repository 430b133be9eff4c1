import type { KindPhrases } from '../../telling.ts';

/** Aparelhos, discos, bancos de dados, sistemas distribuídos. */
export const machines: KindPhrases = {
  'hdfs-save-failed': [
    'a gravação de uma cópia parou com um erro',
    '# vezes a gravação de uma cópia parou com um erro',
  ],
  'hdfs-repair-failed': [
    'a cópia de um pedaço de arquivo não pôde ser enviada adiante',
    '# cópias de pedaços de arquivo não puderam ser enviadas adiante',
  ],
  'hdfs-odd-record': [
    'a lista dos pedaços de arquivo não batia com os próprios pedaços',
    '# vezes a lista dos pedaços de arquivo não batia com os próprios pedaços',
  ],
  'hdfs-work': [
    'um pedaço de arquivo foi lido, gravado, copiado ou apagado',
    '# pedaços de arquivo foram lidos, gravados, copiados ou apagados',
  ],
  'device-too-hot': [
    'uma parte do computador ficou quente demais',
    '# vezes uma parte do computador ficou quente demais',
  ],
  'device-fan-failed': ['um ventilador falhou', '# vezes um ventilador falhou'],
  'device-power-trouble': [
    'a alimentação elétrica do computador não estava certa',
    '# vezes a alimentação elétrica do computador não estava certa',
  ],
  'device-battery-weak': [
    'uma bateria estava quase vazia ou gasta',
    '# vezes uma bateria estava quase vazia ou gasta',
  ],
  'device-error-corrected': [
    'o computador corrigiu um erro das suas próprias peças',
    '# vezes o computador corrigiu um erro das suas próprias peças',
  ],
  'device-hardware-fault': [
    'uma peça do computador avisou de um erro',
    '# vezes uma peça do computador avisou de um erro',
  ],
  'device-graphics-failed': [
    'a placa de vídeo falhou ou travou',
    '# vezes a placa de vídeo falhou ou travou',
  ],
  'device-gone': [
    'um aparelho conectado sumiu de repente',
    '# vezes um aparelho conectado sumiu de repente',
  ],
  'device-usb-failed': [
    'um aparelho USB não foi reconhecido',
    '# vezes um aparelho USB não foi reconhecido',
  ],
  'device-printer-stuck': [
    'uma impressora não conseguiu imprimir',
    '# vezes uma impressora não conseguiu imprimir',
  ],
  'device-sensor-gone': [
    'não foi possível alcançar um aparelho ou sensor',
    '# vezes não foi possível alcançar um aparelho ou sensor',
  ],
  'device-plugged-in': [
    'um aparelho foi conectado ou desconectado',
    '# vezes um aparelho foi conectado ou desconectado',
  ],
  'disk-full': ['um disco estava cheio', '# vezes um disco estava cheio'],
  'disk-nearly-full': ['um disco estava quase cheio', '# vezes um disco estava quase cheio'],
  'quota-exceeded': [
    'alguém esgotou o seu espaço de armazenamento',
    '# vezes alguém tinha esgotado o seu espaço de armazenamento',
  ],
  'disk-failing': [
    'um disco avisou que está para falhar',
    '# vezes um disco avisou que está para falhar',
  ],
  'disk-io-error': [
    'não foi possível ler ou gravar em um disco',
    '# vezes não foi possível ler ou gravar em um disco',
  ],
  'disk-read-only': ['um disco ficou só para leitura', '# vezes um disco ficou só para leitura'],
  'file-system-damaged': [
    'um sistema de arquivos estava danificado',
    '# vezes um sistema de arquivos estava danificado',
  ],
  'raid-degraded': [
    'um conjunto de discos perdeu um deles',
    '# vezes um conjunto de discos perdeu um deles',
  ],
  'too-many-open-files': [
    'um programa tinha arquivos demais abertos',
    '# vezes um programa tinha arquivos demais abertos',
  ],
  'data-damaged': [
    'dados guardados estavam danificados',
    '# vezes dados guardados estavam danificados',
  ],
  'file-to-delete-missing': [
    'um arquivo que devia ser apagado não estava lá',
    '# vezes um arquivo que devia ser apagado não estava lá',
  ],
  'file-missing': ['faltava um arquivo ou uma pasta', '# vezes faltava um arquivo ou uma pasta'],
  'file-permission': [
    'um programa não teve permissão para usar um arquivo',
    '# vezes um programa não teve permissão para usar um arquivo',
  ],
  'mount-failed': [
    'não foi possível conectar uma unidade ou pasta compartilhada',
    '# vezes não foi possível conectar uma unidade ou pasta compartilhada',
  ],
  'file-locked': [
    'um arquivo estava ocupado por outro programa',
    '# vezes um arquivo estava ocupado por outro programa',
  ],
  'database-damaged': [
    'o banco de dados estava danificado',
    '# vezes o banco de dados estava danificado',
  ],
  'database-vacuum-needed': [
    'o banco de dados deixou de aceitar mudanças porque não foi limpo a tempo',
    '# vezes o banco de dados não aceitou mudanças porque não foi limpo a tempo',
  ],
  'data-not-saved': [
    'um armazém de dados não conseguiu salvar o que tem na memória',
    '# vezes um armazém de dados não conseguiu salvar o que tem na memória',
  ],
  'data-store-out-of-memory': [
    'um armazém de dados na memória ficou sem espaço',
    '# vezes um armazém de dados na memória ficou sem espaço',
  ],
  'database-stopped': [
    'o banco de dados parou de repente',
    '# vezes o banco de dados parou de repente',
  ],
  'database-recovering': [
    'o banco de dados se recuperou sozinho depois de uma parada repentina',
    '# vezes o banco de dados se recuperou sozinho depois de uma parada repentina',
  ],
  'database-unreachable': [
    'não foi possível alcançar o banco de dados',
    '# vezes não foi possível alcançar o banco de dados',
  ],
  'database-too-many-connections': [
    'o banco de dados não tinha lugar para mais conexões',
    '# conexões foram recusadas porque o banco de dados não tinha lugar',
  ],
  'database-deadlock': [
    'duas tarefas do banco de dados bloquearam uma à outra',
    '# vezes tarefas do banco de dados bloquearam umas às outras',
  ],
  'database-lock-wait': [
    'uma tarefa esperou tempo demais por outra no banco de dados',
    '# tarefas esperaram tempo demais por outras no banco de dados',
  ],
  'database-replica-behind': [
    'uma cópia do banco de dados estava atrasada ou parou',
    '# vezes uma cópia do banco de dados estava atrasada ou parou',
  ],
  'upgrade-stopped': [
    'uma atualização do banco de dados parou no meio do caminho',
    '# vezes uma atualização do banco de dados parou no meio do caminho',
  ],
  'database-duplicate': [
    'o banco de dados recusou dados que não cumprem as suas regras',
    '# vezes o banco de dados recusou dados que não cumprem as suas regras',
  ],
  'database-missing-thing': [
    'pediram ao banco de dados algo que não existe',
    '# vezes pediram ao banco de dados algo que não existe',
  ],
  'database-query-wrong': [
    'o banco de dados não entendeu uma consulta',
    '# vezes o banco de dados não entendeu uma consulta',
  ],
  'database-index-missing': [
    'o banco de dados leu muito mais do que devolveu',
    '# vezes o banco de dados leu muito mais do que devolveu',
  ],
  'database-slow': [
    'uma consulta ao banco de dados demorou muito',
    '# consultas ao banco de dados demoraram muito',
  ],
  'database-checkpoints': [
    'o banco de dados salvou o seu estado mais vezes que o previsto',
    '# vezes o banco de dados salvou o seu estado antes do previsto',
  ],
  'cluster-no-leader': [
    'uma parte de um cluster não tinha líder',
    '# vezes uma parte de um cluster não tinha líder',
  ],
  'cluster-leader-moved': [
    'foi consultado um membro que não é mais o líder',
    '# vezes foi consultado um membro que não é mais o líder',
  ],
  'cluster-link-broken': [
    'dois membros de um cluster perderam o contato',
    '# vezes dois membros de um cluster perderam o contato',
  ],
  'cluster-member-unclear': [
    'não estava claro qual membro devia responder a uma chamada',
    '# vezes não estava claro qual membro devia responder a uma chamada',
  ],
  'cluster-quorum-lost': [
    'poucos membros de um cluster conseguiam falar entre si, menos que o necessário',
    '# vezes poucos membros de um cluster conseguiam falar entre si',
  ],
  'cluster-election': [
    'um cluster escolheu um novo líder',
    '# vezes um cluster escolheu um novo líder',
  ],
  'cluster-manager-silent': [
    'uma tarefa não alcançou o programa que distribui o trabalho',
    '# vezes uma tarefa não alcançou o programa que distribui o trabalho',
  ],
  'cluster-client-left': [
    'um programa que usa o cluster desligou sem avisar',
    '# vezes um programa que usa o cluster desligou sem avisar',
  ],
  'cluster-node-lost': [
    'um membro de um cluster deixou de funcionar',
    '# vezes um membro de um cluster deixou de funcionar',
  ],
  'cluster-node-joined': [
    'um membro entrou em um cluster',
    '# vezes um membro entrou em um cluster',
  ],
  'cluster-rebalance': [
    'um cluster redistribuiu o seu trabalho',
    '# vezes um cluster redistribuiu o seu trabalho',
  ],
  'cluster-copies-missing': [
    'de alguns dados havia menos cópias que o previsto',
    '# vezes havia menos cópias dos dados que o previsto',
  ],
  'queue-stopped-taking': [
    'uma fila deixou de aceitar mensagens',
    '# vezes uma fila deixou de aceitar mensagens',
  ],
  'queue-backlog': [
    'o trabalho se acumulou mais rápido do que era feito',
    '# vezes o trabalho se acumulou mais rápido do que era feito',
  ],
  'lease-not-renewed': [
    'um programa não conseguiu avisar ao armazenamento que ainda precisa dos seus arquivos',
    '# vezes um programa não conseguiu avisar ao armazenamento que ainda precisa dos seus arquivos',
  ],
  'queue-session-expired': ['venceu a sessão de um membro', 'venceram # sessões de membros'],
  'job-failed': ['falhou uma tarefa agendada', 'falharam # tarefas agendadas'],
  'image-not-pulled': [
    'não foi possível baixar a imagem de um contêiner',
    '# vezes não foi possível baixar a imagem de um contêiner',
  ],
  'pod-evicted': [
    'um contêiner foi expulso do seu computador',
    '# contêineres foram expulsos do seu computador',
  ],
  'pod-not-placed': [
    'nenhum computador tinha lugar para um contêiner',
    '# vezes nenhum computador tinha lugar para um contêiner',
  ],
  'node-not-ready': [
    'um computador do cluster não estava pronto',
    '# vezes um computador do cluster não estava pronto',
  ],
  'volume-not-mounted': [
    'um contêiner não recebeu a sua unidade de disco',
    '# vezes um contêiner não recebeu a sua unidade de disco',
  ],
  'container-not-started': [
    'não foi possível iniciar um contêiner',
    'não foi possível iniciar # contêineres',
  ],
  'container-routine': [
    'um contêiner foi criado, iniciado ou encerrado',
    '# vezes um contêiner foi criado, iniciado ou encerrado',
  ],
  'device-sensor-odd': [
    'um sensor deu valores impossíveis, e a máquina parou',
    '# vezes um sensor deu valores impossíveis',
  ],
  'device-backup-battery-bad': [
    'a bateria para faltas de energia está gasta',
    '# vezes houve aviso de que a bateria para faltas de energia está gasta',
  ],
  'device-power-ran-out': [
    'faltou energia até a bateria acabar, e o computador foi desligado',
    '# vezes faltou energia até a bateria acabar',
  ],
  'device-heater-failed': [
    'um aquecedor não chegou à temperatura certa, e a máquina parou',
    '# vezes um aquecedor não chegou à temperatura certa',
  ],
  'disk-slow': [
    'um disco demorou demais para ler ou gravar',
    '# vezes um disco demorou demais para ler ou gravar',
  ],
  'storage-path-lost': [
    'o computador perdeu o caminho até um armazenamento',
    '# vezes o computador perdeu o caminho até um armazenamento',
  ],
};
