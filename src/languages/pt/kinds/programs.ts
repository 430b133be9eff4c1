import type { KindPhrases } from '../../telling.ts';

/** Programas, serviços, configurações, compilação e testes, jogos, celulares. */
export const programs: KindPhrases = {
  'backup-failed': ['falhou um backup', '# vezes falhou um backup'],
  'backup-overdue': ['um backup estava atrasado', '# vezes um backup estava atrasado'],
  'backup-finished': ['um backup terminou', '# vezes um backup terminou'],
  'build-part-not-found': [
    'para compilar falta uma peça que não existe em lugar nenhum na versão certa',
    '# peças para compilar não existem em lugar nenhum na versão certa',
  ],
  'build-test-failed': ['falhou um teste', 'falharam # testes'],
  'build-header-missing': [
    'o compilador não achou um arquivo de que precisa',
    '# vezes o compilador não achou um arquivo de que precisa',
  ],
  'build-link-failed': [
    'não foi possível juntar as partes do programa',
    '# vezes não foi possível juntar as partes do programa',
  ],
  'build-patch-failed': [
    'uma mudança de um arquivo de patch não encaixou no código',
    '# mudanças de arquivos de patch não encaixaram no código',
  ],
  'build-compile-error': [
    'não foi possível compilar um programa a partir do seu código',
    '# erros impediram a compilação de um programa',
  ],
  'build-npm-script-failed': [
    'um script do projeto terminou com um erro',
    '# scripts do projeto terminaram com um erro',
  ],
  'build-install-failed': [
    'não foi possível instalar um pacote',
    'não foi possível instalar # pacotes',
  ],
  'build-timed-out': [
    'uma compilação ou um teste demorou demais e foi cancelado',
    '# compilações ou testes demoraram demais e foram cancelados',
  ],
  'build-command-failed': [
    'uma etapa da compilação terminou com um erro',
    '# etapas da compilação terminaram com um erro',
  ],
  'build-style-complaint': [
    'a verificação de estilo reclamou de algo no código',
    'a verificação de estilo fez # reclamações do código',
  ],
  'build-compiler-warning': [
    'o compilador avisou de um ponto fraco no código',
    'o compilador deu # avisos',
  ],
  'build-worked': [
    'a compilação ou o teste deu certo',
    '# vezes a compilação ou o teste deu certo',
  ],
  'build-download-failed': [
    'não foi possível baixar um arquivo',
    'não foi possível baixar # arquivos',
  ],
  'game-behind-time': [
    'o servidor do jogo não conseguiu acompanhar o ritmo do jogo',
    '# vezes o servidor do jogo não conseguiu acompanhar o ritmo do jogo',
  ],
  'game-server-hung': [
    'o servidor do jogo travou ou falhou no meio do jogo',
    '# vezes o servidor do jogo travou ou falhou no meio do jogo',
  ],
  'game-mod-wrong-side': [
    'um mod pediu uma parte que só o jogo de um jogador tem',
    '# vezes um mod pediu uma parte que só o jogo de um jogador tem',
  ],
  'game-mod-missing': [
    'um mod ou plugin precisa de outro que falta ou não encaixa',
    '# mods ou plugins precisam de outros que faltam ou não encaixam',
  ],
  'game-mods-not-loaded': [
    'o servidor do jogo não iniciou porque um mod não foi carregado',
    '# vezes o servidor do jogo não iniciou porque um mod não foi carregado',
  ],
  'game-plugin-failed': [
    'falhou um plugin ou mod do servidor do jogo',
    '# vezes falhou um plugin ou mod do servidor do jogo',
  ],
  'game-world-not-saved': [
    'o jogo não conseguiu salvar ou ler o seu mundo',
    '# vezes o jogo não conseguiu salvar ou ler o seu mundo',
  ],
  'game-player-not-let-in': [
    'um jogador não conseguiu entrar no jogo',
    '# vezes um jogador não conseguiu entrar no jogo',
  ],
  'game-player-thrown-out': [
    'um jogador foi expulso ou perdeu a conexão',
    '# vezes um jogador foi expulso ou perdeu a conexão',
  ],
  'game-offline-mode': [
    'o servidor do jogo deixou jogadores entrarem sem verificar quem são',
    '# vezes o servidor do jogo deixou jogadores entrarem sem verificar quem são',
  ],
  'game-player-came-or-went': ['um jogador entrou ou saiu', '# vezes um jogador entrou ou saiu'],
  'app-not-answering': [
    'um aplicativo do celular demorou demais para responder',
    '# vezes um aplicativo do celular demorou demais para responder',
  ],
  'app-camera-part-not-loaded': [
    'um complemento da câmera não foi carregado',
    '# vezes um complemento da câmera não foi carregado',
  ],
  'app-camera-failed': ['a câmera do celular falhou', '# vezes a câmera do celular falhou'],
  'app-ended': [
    'um aplicativo foi encerrado em segundo plano',
    '# vezes um aplicativo foi encerrado em segundo plano',
  ],
  'app-service-missing': [
    'um aplicativo chamou algo que não existe neste celular',
    '# vezes um aplicativo chamou algo que não existe neste celular',
  ],
  'app-crashed': [
    'um aplicativo do celular fechou por causa de uma falha',
    '# aplicativos do celular fecharam por causa de uma falha',
  ],
  'app-may-not': [
    'um aplicativo não teve permissão para usar uma parte do celular',
    '# vezes um aplicativo não teve permissão para usar uma parte do celular',
  ],
  'app-slow': [
    'um aplicativo desenhou a sua tela devagar demais',
    '# vezes um aplicativo desenhou a sua tela devagar demais',
  ],
  'app-update-failed': [
    'não foi possível instalar um aplicativo no celular',
    'não foi possível instalar # aplicativos no celular',
  ],
  'killed-for-memory': [
    'o sistema ficou sem memória e encerrou um programa',
    '# programas foram encerrados porque a memória acabou',
  ],
  'program-out-of-memory': [
    'um programa ficou sem memória',
    '# vezes um programa ficou sem memória',
  ],
  'memory-low': ['havia pouca memória', '# vezes havia pouca memória'],
  'kernel-crash': [
    'o núcleo do sistema operacional falhou ou avisou de um erro grave',
    '# vezes o núcleo do sistema operacional avisou de um erro grave',
  ],
  'machine-hung': ['uma parte do computador travou', '# vezes uma parte do computador travou'],
  'program-crashed': [
    'um programa fechou por causa de uma falha',
    '# vezes um programa fechou por causa de uma falha',
  ],
  'program-gave-up-by-exception': [
    'um programa parou por um erro que não soube tratar',
    '# vezes um programa parou por um erro que não soube tratar',
  ],
  'code-mistake': [
    'um programa esbarrou em um erro do seu próprio código',
    '# vezes um programa esbarrou em um erro do seu próprio código',
  ],
  'ended-by-force': [
    'um programa foi encerrado à força',
    '# vezes um programa foi encerrado à força',
  ],
  'ended-with-error-code': [
    'um programa terminou avisando de um erro',
    '# vezes um programa terminou avisando de um erro',
  ],
  'service-crash-loop': [
    'um serviço falhava sem parar, e as tentativas foram encerradas',
    '# vezes um serviço falhava sem parar, e as tentativas foram encerradas',
  ],
  'port-in-use': [
    'um programa não conseguiu iniciar porque a sua porta estava ocupada',
    '# vezes um programa não conseguiu iniciar porque a sua porta estava ocupada',
  ],
  'service-did-not-start': ['um serviço não iniciou', '# vezes um serviço não iniciou'],
  'service-stopped-unexpectedly': [
    'um serviço parou de forma inesperada',
    '# vezes um serviço parou de forma inesperada',
  ],
  'health-check-failed': [
    'falhou uma verificação de funcionamento',
    'falharam # verificações de funcionamento',
  ],
  'secret-store-sealed': [
    'o cofre de senhas e chaves se fechou',
    '# vezes o cofre de senhas e chaves estava fechado',
  ],
  'service-hung': [
    'um serviço demorou demais, e a espera por ele foi encerrada',
    '# vezes um serviço demorou demais, e a espera por ele foi encerrada',
  ],
  'service-restarted': ['um serviço reiniciou sozinho', '# vezes um serviço reiniciou sozinho'],
  'service-asked-to-stop': [
    'foi pedido a um serviço que parasse',
    '# vezes foi pedido a um serviço que parasse',
  ],
  'service-stopped': ['um serviço parou como previsto', '# vezes um serviço parou como previsto'],
  'service-started': ['um serviço iniciou', '# vezes um serviço iniciou'],
  'version-mismatch': [
    'as versões de duas partes não combinavam',
    '# vezes as versões de duas partes não combinavam',
  ],
  'licence-expired': [
    'uma licença ou assinatura estava vencida',
    '# vezes uma licença ou assinatura estava vencida',
  ],
  'setting-unreadable': [
    'não foi possível entender um arquivo de configuração',
    '# vezes não foi possível entender um arquivo de configuração',
  ],
  'setting-missing': [
    'faltava uma configuração necessária',
    'faltavam # configurações necessárias',
  ],
  'setting-unknown': [
    'o programa não conhecia uma configuração',
    'o programa não conhecia # configurações',
  ],
  'setting-out-of-date': [
    'algo está ultrapassado e logo vai deixar de existir',
    '# coisas estão ultrapassadas e logo vão deixar de existir',
  ],
  'setting-unsafe': [
    'uma configuração pouco segura estava em uso',
    '# configurações pouco seguras estavam em uso',
  ],
  'setting-loaded': ['as configurações foram lidas', '# vezes as configurações foram lidas'],
  'build-part-twice': [
    'a compilação achou duas vezes a mesma parte',
    '# vezes a compilação achou a mesma parte repetida',
  ],
};
