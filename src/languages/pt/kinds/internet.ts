import type { KindPhrases } from '../../telling.ts';

/** Rede, nomes, certificados, web, e-mail. */
export const internet: KindPhrases = {
  'mail-sign-in-refused': [
    'falhou um login no servidor de e-mail',
    'falharam # logins no servidor de e-mail',
  ],
  'mail-relay-denied': [
    'alguém quis enviar e-mails pelo seu servidor',
    '# vezes alguém quis enviar e-mails pelo seu servidor',
  ],
  'mail-listed': [
    'outro servidor de e-mail tomou o seu por um que envia spam',
    '# vezes outro servidor de e-mail tomou o seu por um que envia spam',
  ],
  'mail-spam': [
    'um e-mail foi retido por ser spam ou ter vírus',
    '# e-mails foram retidos por ser spam ou ter vírus',
  ],
  'mail-delayed': [
    'um e-mail ainda não pôde ser entregue',
    '# e-mails ainda não puderam ser entregues',
  ],
  'mail-bounced': [
    'um e-mail não pôde ser entregue e voltou',
    '# e-mails não puderam ser entregues e voltaram',
  ],
  'mail-sent': ['um e-mail foi entregue', '# e-mails foram entregues'],
  'certificate-expired': ['um certificado estava vencido', '# vezes um certificado estava vencido'],
  'certificate-not-renewed': [
    'não foi possível renovar um certificado',
    '# vezes não foi possível renovar um certificado',
  ],
  'certificate-expires-soon': ['um certificado vence em breve', '# certificados vencem em breve'],
  'certificate-not-trusted': [
    'um certificado não foi aceito como confiável',
    '# vezes um certificado não foi aceito como confiável',
  ],
  'tls-failed': [
    'uma conexão segura não pôde ser feita',
    '# conexões seguras não puderam ser feitas',
  ],
  'clock-wrong': ['um relógio estava errado', '# vezes um relógio estava errado'],
  'clock-set': ['um relógio foi acertado', '# vezes um relógio foi acertado'],
  'name-unknown': [
    'não foi encontrado o endereço de um nome',
    '# vezes não foi encontrado o endereço de um nome',
  ],
  'name-service-troubled': [
    'o serviço que conhece os nomes da rede não respondeu direito',
    '# vezes o serviço que conhece os nomes da rede não respondeu direito',
  ],
  'name-refused': ['a busca por um nome foi recusada', '# vezes a busca por um nome foi recusada'],
  'name-server-elsewhere-odd': [
    'um serviço de nomes de terceiros não respondeu direito',
    '# vezes um serviço de nomes de terceiros não respondeu direito',
  ],
  'secrets-handed-out': [
    'o site entregou um arquivo com segredos',
    '# vezes o site entregou um arquivo com segredos',
  ],
  'web-shell': [
    'alguém chamou um programa que pode dar o controle do servidor',
    '# pedidos chamaram um programa que pode dar o controle do servidor',
  ],
  'path-traversal': [
    'alguém quis ler arquivos de fora do site',
    '# vezes alguém quis ler arquivos de fora do site',
  ],
  'code-injection-try': [
    'alguém enviou um pedido feito para enganar o site',
    '# pedidos foram feitos para enganar o site',
  ],
  'probe-for-secrets': [
    'alguém procurou arquivos com segredos',
    '# pedidos procuravam arquivos com segredos',
  ],
  'probe-for-admin-pages': [
    'alguém procurou páginas de administradores',
    '# pedidos procuravam páginas de administradores',
  ],
  'odd-request': [
    'um pedido não era um pedido web de verdade',
    '# pedidos não eram pedidos web de verdade',
  ],
  'web-sign-in-refused': [
    'o site pediu login e não recebeu um válido',
    '# pedidos chegaram sem um login válido',
  ],
  'web-forbidden': [
    'alguém quis ver uma página que não é permitida',
    '# pedidos foram recusados por não serem permitidos',
  ],
  'web-not-found': [
    'alguém quis ver uma página que não existe',
    '# pedidos eram de páginas que não existem',
  ],
  'web-too-many-requests': [
    'alguém foi freado por pedir vezes demais',
    '# pedidos foram recusados por serem frequentes demais',
  ],
  'web-gateway-failed': [
    'o servidor web não recebeu resposta útil do programa por trás dele',
    '# pedidos não receberam resposta útil do programa por trás do servidor web',
  ],
  'web-helper-failed': [
    'o servidor web não conseguiu iniciar direito um programa auxiliar',
    '# vezes o servidor web não conseguiu iniciar direito um programa auxiliar',
  ],
  'web-unavailable': [
    'o site avisou que não podia responder naquele momento',
    '# pedidos foram recusados porque o site não podia responder',
  ],
  'web-server-error': ['o site falhou em um pedido', '# pedidos falharam dentro do site'],
  'web-bad-request': ['o site não entendeu um pedido', '# pedidos não faziam sentido para o site'],
  'web-visitor-left': [
    'um visitante foi embora antes de receber a resposta',
    '# visitantes foram embora antes de receber a resposta',
  ],
  'web-moved': [
    'alguém quis ver uma página que mudou de lugar',
    '# pedidos foram levados a outra página',
  ],
  'web-served': ['uma página foi entregue', '# páginas foram entregues'],
  'caller-on-deny-list': [
    'um endereço da lista de bloqueio foi recusado',
    '# vezes um endereço da lista de bloqueio foi recusado',
  ],
  'firewall-blocked': [
    'o firewall recusou um pacote de dados',
    'o firewall recusou # pacotes de dados',
  ],
  'address-banned': [
    'um endereço foi bloqueado depois de tentativas erradas demais',
    '# endereços foram bloqueados depois de tentativas erradas demais',
  ],
  'internet-line-down': [
    'a conexão com a internet não foi possível',
    '# vezes a conexão com a internet não foi possível',
  ],
  'provider-sign-in-refused': [
    'o provedor recusou o login do roteador',
    '# vezes o provedor recusou o login do roteador',
  ],
  'link-down': ['uma conexão de rede caiu', '# vezes uma conexão de rede caiu'],
  'link-up': ['uma conexão de rede voltou', '# vezes uma conexão de rede foi estabelecida'],
  'vpn-down': ['uma conexão protegida (VPN) caiu', '# vezes uma conexão protegida (VPN) caiu'],
  'vpn-up': [
    'uma conexão protegida (VPN) foi estabelecida',
    '# vezes uma conexão protegida (VPN) foi estabelecida',
  ],
  'address-conflict': [
    'dois aparelhos usaram o mesmo endereço',
    '# vezes dois aparelhos usaram o mesmo endereço',
  ],
  'dhcp-pool-full': [
    'a rede não tinha mais endereços livres',
    '# vezes a rede não tinha mais endereços livres',
  ],
  'dhcp-no-address': [
    'um aparelho não recebeu endereço da rede',
    '# vezes um aparelho não recebeu endereço da rede',
  ],
  'dhcp-routine': [
    'um aparelho pediu um endereço e o recebeu',
    '# vezes um aparelho pediu um endereço',
  ],
  'wireless-trouble': [
    'uma conexão Wi-Fi falhou ou caiu',
    '# vezes uma conexão Wi-Fi falhou ou caiu',
  ],
  'route-neighbour-lost': [
    'o roteador perdeu um vizinho da rede',
    '# vezes o roteador perdeu um vizinho da rede',
  ],
  'helper-not-ready': [
    'um programa chamou outro que o ajuda antes de ele estar pronto',
    '# vezes um programa chamou outro que o ajuda antes de ele estar pronto',
  ],
  'watched-group-silent': [
    'a vigilância não recebeu dados dos computadores de que cuida',
    '# vezes a vigilância não recebeu dados dos computadores de que cuida',
  ],
  'host-unreachable': [
    'não foi possível alcançar outro computador',
    '# vezes não foi possível alcançar outro computador',
  ],
  'connection-refused': [
    'um programa teve uma conexão recusada',
    '# vezes um programa teve uma conexão recusada',
  ],
  'connection-timed-out': [
    'outro programa não respondeu a tempo',
    '# vezes outro programa não respondeu a tempo',
  ],
  'connection-cut': ['o outro lado cortou uma conexão', 'o outro lado cortou # conexões'],
  'name-used-twice': [
    'dois aparelhos usaram o mesmo nome e derrubaram um ao outro',
    '# vezes um aparelho foi derrubado por outro com o mesmo nome',
  ],
  'packets-lost': [
    'pacotes de dados se perderam ou se estragaram no caminho',
    '# vezes pacotes de dados se perderam ou se estragaram no caminho',
  ],
  'service-answered-oddly': [
    'outro programa deu uma resposta sem sentido',
    '# respostas de outros programas não faziam sentido',
  ],
  'mail-taken-for-spam': [
    'outro servidor de e-mail recusou como spam um e-mail enviado daqui',
    'outros servidores de e-mail recusaram como spam # e-mails enviados daqui',
  ],
  'network-loop': [
    'um aparelho apareceu em duas portas de um switch ao mesmo tempo',
    '# vezes um aparelho apareceu em duas portas de um switch ao mesmo tempo',
  ],
  'vpn-settings-differ': [
    'as duas pontas de uma conexão protegida (VPN) não se entenderam sobre a proteção',
    '# vezes as duas pontas de uma conexão protegida (VPN) não se entenderam sobre a proteção',
  ],
};
