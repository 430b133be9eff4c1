import type { Language } from '../choices/choice.ts';

/**
 * The words that a model may put between sentences of ours, in one language. A claim can not be
 * made of them: they have no negation, no number or amount, no direction, no cause, no time, no
 * severity, no verdict, and no name of any thing outside of the log and its reading.
 */
export interface ConnectingWords {
  /** What is no letter of the language and no sign that parts sentences. */
  stray: RegExp;
  /** In any sentence. */
  words: ReadonlySet<string>;
  /** In sentences without a fact or a meaning: of those they would tell an order of events. */
  ordering: ReadonlySet<string>;
  /** The only ones between two facts or meanings of a sentence: a verb there would be a claim. */
  joining: ReadonlySet<string>;
  /** Words and phrases, not in a sentence with a meaning: they would make a fact of what is only possible. */
  certain: readonly string[];
  /** Not in a sentence with a fact: they would put it in doubt, make it depend on something, or say after what it came. */
  doubtful: readonly string[];
  /** Not in a sentence with a step: they would advise against it. */
  against: readonly string[];
  /** Not in a sentence without a fact or a meaning: they would tell of what was. */
  past: ReadonlySet<string>;
  /** Harmless only as a whole: "a closer look", where "closer" alone may not stand. The longest first. */
  phrases: readonly string[];
  /** Made of words above, and yet a claim. */
  never: readonly string[];
}

/** Made once for each language; see `ConnectingWords`. */
export const CONNECTING_WORDS: Record<Language, ConnectingWords> = {
  en: {
    stray: /[^a-z .,:;!?()'—–-]/iu,
    words: listed(`
      something has been was were noting suggest suggests recommend
      recommends recommended recorded logged observed additionally furthermore moreover
      specifically notably overall basically essentially
      a an the this that these those it its here there what which how where who
      you we us our let let's lets here's that's what's it's there's
      is are be look looks looking see seen seeing read reads reading find show shows shown showing
      tell tells told telling say says said saying point points pointing mean means meaning
      note notes noted notice noticed noticing know knowing understand understanding
      explain explains explained describe describes described describing stand stands standing
      come comes start starts starting begin begins beginning 
      help helps want like think consider ask asks answer answers
      can could may might would deserve deserves check mind seem seems appear appears
      happened 
      and also too but as besides together alongside with in on at of to for about into out
      short brief briefly 
      word words story picture summary version gist main central chief
      thing things fact facts detail details finding findings event events
      line lines record records clue clues hint hints piece part side place idea
      question explanation context background session sessions sentence
      unusual different notable noteworthy interesting telling odd
      worth attention glance
      possible possibly perhaps maybe such example namely please carefully 
      reader step steps
    `),
    ordering: listed(
      'first firstly second secondly third then next now last lastly finally afterwards',
    ),
    joining: listed('and also but plus too besides'),
    certain: phrased(`
      happened, happens, happen, fact, facts, show, shows, shown, showing, tell, tells, told, say, says,
      said, clear, clearly, means, meaning, know, knowing, explains, explained, answer, answers, finding,
      findings, found, observed, recorded, logged, noted, noticed, seen, we see, you see, understand,
      understanding, key fact, key facts, another fact, the most telling fact, this is it, it was, this was, it has been,
      according to the log, according to the logs, what is going on, what's going on,
      it stands, as the log shows, as the log says
    `),
    doubtful: phrased(`
      perhaps, maybe, possibly, possible, seem, seems, appear, appears, could, might, would, may be,
      may seem, a story, the idea that, odd idea, you want, we want, consider that, consider the, ask,
      asks, it you, who was it, different, something like, such a thing, like it, like this,
      if that does not help, when you are ready, if needed, if necessary, if possible, if you can,
      if in doubt, if you are not sure, if you like, if you want, one possibility,
      one possible explanation, a possible explanation, one way to read it, one way to see it,
      here is one way to read it, good to know, once that is done, when that is done, after that,
      after this, once you have done that, next up, last of all, from there
    `),
    against: phrased('odd, unusual, different, story, idea, who would, who could, who might'),
    past: listed(
      'has was were been happened seen shown told said noted noticed explained described recorded logged observed',
    ),
    phrases: phrased(`
      you may want to know, you might want to know, you may like to know, you might like to know,
      you would like to know, what you want to know, consider this, consider the following,
      to see what happened, to find out what happened, when you are ready, before anything else,
      if that does not help,
      in addition, one detail, one possibility, one possible explanation, a possible
      explanation, for comparison, by comparison, in other words, in everyday terms, the most
      telling detail, the most telling fact, in numbers, the numbers, what does the log say,
      what does it mean, what does this mean, what did we find, when did it happen, where did it
      come from, how often is usual, how often, why might this matter, to put that in context,
      to put this in context, some background, some details, a few details, a few more details,
      more precisely, a quick summary, quick summary, after this, once you have done that, it is
      a good idea to, to be safe, as a second step, last of all, as for the timing, a simple
      check, start by doing this, here is one way to read it, one way to read it, one way to see
      it, this is what caught our eye, another detail, another clue, another step, another
      thing, another fact, things to do, as you can see, as the log shows, as the log says,
      who should act, who should look at this, who should look at it, who should see this, who
      should know, what you should do, what should you do, what you should know, you should
      know, you should see, you should look, what is happening, a helpful detail, a useful
      detail, a useful clue, it may be helpful to, it may be useful to,
      what we know so far, in this case, a good way to start, the best place to start, the best
      way to start, the next thing to do, if needed, if necessary, if possible, the right
      person, what is going on, what's going on, what matters here, according to the log,
      according to the logs, that said, all in all, to find out more, to learn more, with that
      in mind, next up, the first thing to do, the first step, the next step, the main point, as
      a first step, as a next step, the first thing to know, the first thing to look at,
      in everyday words, in easy words, in simple words, in plain words, in simple terms, in
      plain terms, put simply, simply put, put briefly, put plainly, to be clear, to put it
      simply, to put it plainly, keep in mind, keep reading, take a look, take a closer look,
      take a calm look, let us take it from here, try this, plain and simple, in plain language,
      in plain english, to add to this, to make it simple, to keep it short, to keep it simple,
      a closer look, a good place to start, a good first step, a good next step, a good start,
      worth a look, worth knowing, stands out, stand out, to begin with, for a start, to start
      with, to sum up, to sum it up, in a nutshell, at a glance, step by step, one step at a
      time, one thing at a time, by the way, if you can, if in doubt, if you are not sure, if
      you like, if you want, after that, once that is done, when that is done, from there, apart
      from that, on top of that, one thing stands out, one more thing, there is more to tell, so
      that you know, so you know, just so you know, to make sure, as well, out of the ordinary,
      from the log, from the logs, by itself, on its own, what to do, what you can do, what you
      can do next, what to look at, good to know, the log, the logs, this log, your log, your
      logs, these logs, what follows, the following, key point, key points, key fact, key facts,
      key thing, the bottom line, more on this, more about this, in more detail, first of all
    `),
    never: [
      ...['you start', 'you come', 'you begin', 'to you', 'besides you', 'like you', 'start it'],
      ...['start things', 'with us', 'about us', 'for us', 'from us', 'to us', 'like it'],
      ...['with the reader', 'from the reader', 'of the reader', 'in the log'],
      'let it',
      'let them',
      'let us in',
      'let us out',
      'happened to',
      'happened also',
      'as it says',
      'you were',
      'about you',
      'with you',
      'was you',
      'were you',
      'been you',
      'have you',
      'should be',
      'is you',
      'are you',
      'be you',
      'is your',
      'be your',
      'are your',
      'is us',
      'be us',
    ],
  },
  de: {
    stray: /[^a-zäöüß .,:;!?()'—–-]/iu,
    words: listed(`
      etwas sein war waren hat haben wird werden hinzu konkret laut
      zusammengefasst empfehlen empfiehlt bemerkt
      der die das den dem des ein eine einen einem einer eines dies diese dieser dieses diesen diesem
      es was wie wo wer hier da dazu davon daran darin dabei darüber damit
      sie wir uns unser unsere man
      ist sind sei sieht sehen gesehen schauen schau schaut zeigt zeigen gezeigt sagt sagen gesagt
      lesen liest gelesen finden findet meint meinen heißt heißen bedeutet bedeuten
      erzählt erzählen erklärt erklären beschreibt beschreiben beginnt beginnen fängt anfangen
      kommt kommen hilft helfen verdient verdienen 
      wissen verstehen beachten merken bitte
      kann können könnte könnten mag möchte möchten möglich möglicherweise vielleicht
      und auch aber sowie außerdem zudem dabei ferner mit in im an am zu zum zur für als
      um über ins bei
      kurz knapp sorgfältig schlicht
      wort worte worten satz bild kern punkt punkte sache sachen tatsache tatsachen
      einzelheit einzelheiten befund hinweis hinweise ereignis ereignisse sitzung sitzungen
      protokoll protokolls protokolle zeile zeilen blick stelle teil frage antwort erklärung
      zusammenfassung überblick zusammenhang rede
      ungewöhnlich ungewöhnliche auffällig auffällige auffälliges anders interessant bemerkenswert
      wert beispiel nämlich etwa schritt schritte
    `),
    ordering: listed('zuerst zunächst danach dann anschließend schließlich zuletzt'),
    joining: listed('und auch aber sowie außerdem zudem'),
    certain: phrased(`
      sagt, sagen, gesagt, zeigt, zeigen, gezeigt, steht, stehen, klar, deutlich, bedeutet, bedeuten, heißt,
      heißen, erklärt, erklären, tatsache, tatsachen, wissen, antwort, erzählt, erzählen, sieht,
      sehen, gesehen, gelesen, bemerkt, befund, im protokoll steht, hier steht, laut protokoll, es war, das wird, wie man sieht, wie das protokoll zeigt
    `),
    doubtful: phrased(`
      vielleicht, möglich, möglicherweise, könnte, könnten, mag, kann sein, etwa, möchte, möchten,
      bei bedarf, falls nötig, im zweifel, wenn möglich, wenn sie möchten, wenn sie können,
      eine möglichkeit, eine mögliche erklärung, anders, gut zu wissen
    `),
    against: phrased(
      'ungewöhnlich, ungewöhnliche, anders, wer kann, wer könnte, wer möchte, wer mag',
    ),
    past: listed('war waren hat haben wird werden gesehen gezeigt gesagt gelesen bemerkt'),
    phrases: phrased(`
      anders gesagt, noch eine einzelheit, ein weiterer hinweis, zum vergleich, eine mögliche
      erklärung, in zahlen, was heißt das, was bedeutet das, was sagt das protokoll, wie man
      sieht, wie das protokoll zeigt, eine möglichkeit, als zweites, wer sollte nun handeln,
      wer sollte handeln, wer sollte sich das ansehen, sie sollten wissen, was sie tun sollten,
      ein nützlicher hinweis, eine nützliche einzelheit,
      das wichtigste, im einzelnen, laut protokoll, genauer gesagt, als nächster schritt, als
      erster schritt, im nächsten schritt, im ersten schritt, der erste schritt, der nächste
      schritt, bei bedarf, falls nötig, in diesem fall, alles in allem, auf einen nenner
      gebracht,
      in einfachen worten, einfach gesagt, kurz gesagt, klar gesagt, um es klar zu sagen, um es
      kurz zu machen, fällt auf, fallen auf, was auffällt, auf einen blick, hier steht, im
      protokoll steht,
      auf den ersten blick, einen blick wert, zum schluss, wenn möglich, im zweifel, der reihe
      nach, schritt für schritt, unter anderem, am besten, in aller kürze, mit anderen worten,
      wenn sie möchten, wenn sie können, als nächstes, als erstes, das heißt, zum beispiel,
      darüber hinaus, gut zu wissen, was sie tun können, was zu tun ist, ein guter anfang, ein
      guter erster schritt, es geht um, worum es geht, von hier aus, aus dem protokoll, im
      folgenden, darum geht es
    `),
    never: [
      ...[
        'machen sie',
        'waren sie',
        'haben sie',
        'sind sie',
        'ist sie',
        'sie kommen',
        'sie beginnen',
      ],
      ...['bei uns', 'von uns', 'zu uns', 'mit uns'],
    ],
  },
  es: {
    stray: /[^a-záéíóúüñ .,:;!?¿¡()'—–-]/iu,
    words: listed(`
      está están estar ser fue fueron era eran ha han sido según cabe
      recomienda recomendamos sugerimos observa observan observado registrado notar
      el la los las lo un una unos unas este esta esto estos estas ese esa eso aquí ahí allí
      qué que cómo dónde quién cual cuál usted ustedes nos nuestro nuestra le se
      es son sea ver vea vemos ve visto mire miremos mirar muestra muestran mostrar dice dicen decir
      cuenta cuentan contar leer lea lee encuentra encontrar significa significan quiere
      explica explicar describe describir empieza empezar empecemos comienza comenzar
      viene vienen va vamos ayuda ayudar merece merecen destaca destacan llama atención saber
      conviene entender note fíjese tenga tener presente cuenta
      puede pueden podría podrían tal vez quizá quizás posible posiblemente
      y e también pero además junto con en a al de del para sobre como
      breve brevemente 
      palabra palabras frase imagen centro clave principal punto puntos cosa cosas hecho hechos
      detalle detalles hallazgo pista pistas suceso sucesos sesión sesiones registro registros
      línea líneas mirada parte pregunta respuesta explicación resumen contexto
      inusual inusuales distinto distinta diferente llamativo llamativa interesante notable
      ejemplo paso pasos
    `),
    ordering: listed('primero luego después finalmente'),
    joining: listed('y e también además pero'),
    certain: phrased(`
      dice, dicen, decir, muestra, muestran, mostrar, cuenta, cuentan, contar, significa, significan, claro,
      claramente, explica, explicar, hecho, hechos, respuesta, saber, ve, vemos, visto,
      observa, observan, observado, registrado, hallazgo, fue, en el registro, es esto, como se ve, como muestra el registro
    `),
    doubtful: phrased(`
      quizá, quizás, tal vez, posible, posiblemente, parece, podría, podrían, puede ser, se dice, dicen,
      si hace falta, si es necesario, si puede, si es posible, en caso de duda, una posibilidad,
      una posible explicación, distinto, distinta, diferente
    `),
    against: phrased(
      'inusual, inusuales, distinto, distinta, diferente, quién puede, quién podría',
    ),
    past: listed('fue fueron era eran ha han sido visto observado registrado'),
    phrases: phrased(`
      su registro, dicho de otro modo, para comparar, una posible explicación, una posibilidad,
      otro detalle, otra pista, qué significa esto, qué dice el registro, como se ve, como
      muestra el registro, en cifras, en segundo lugar,
      quién debería actuar, quién debería verlo, qué debería hacer, debería saber, un detalle
      útil, una pista útil,
      lo más llamativo, lo más notable, lo que destaca, en concreto, en primer lugar, por
      último, si hace falta, si es necesario, en este caso, en general, el primer paso, el
      siguiente paso, como primer paso, como siguiente paso, lo primero que conviene saber,
      en palabras sencillas, dicho de forma sencilla, para ser claros, en el registro, de un
      vistazo, con más detalle,
      en pocas palabras, en otras palabras, en resumen, a primera vista, por ejemplo, paso a
      paso, para empezar, para terminar, si puede, si es posible, en caso de duda, por favor, es
      decir, lo primero, una cosa llama la atención, qué puede hacer, qué hacer, un buen
      comienzo, un buen primer paso, entre otras cosas, a continuación, en seguida, lo siguiente
    `),
    never: [
      ...['fue usted', 'ha sido usted', 'es usted', 'son ustedes', 'usted viene', 'usted empieza'],
      ...['en usted', 'de usted', 'según usted', 'cuenta usted', 'con usted'],
    ],
  },
};

function listed(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter((word) => word !== ''));
}

/** The longest first, so that none is taken apart by a shorter one. */
function phrased(text: string): readonly string[] {
  const phrases = text.split(',').map((phrase) => phrase.replace(/\s+/g, ' ').trim());
  return phrases.sort((a, b) => b.length - a.length);
}
