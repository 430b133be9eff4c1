/**
 * A structured log of `sessions` blocks, of which the last `odd` fail, each with an error of its
 * own: the first of them with one that the explanations know.
 */
export function anHdfsLog({ sessions = 120, odd = 1 } = {}): string {
  const lines = ['LineId,Content,EventId,EventTemplate'];
  function add(content: string, eventId: string, template: string): void {
    lines.push(`${lines.length},${content},${eventId},${template}`);
  }
  for (let i = 0; i < sessions; i++) {
    const id = `blk_${1000 + i}`;
    const failure = i - (sessions - odd);
    add(`BLOCK* NameSystem.allocateBlock:${id}`, 'E22', 'BLOCK* NameSystem.allocateBlock:<*>');
    for (let copy = 0; copy < 3; copy++) {
      add(`Receiving block ${id} src: /10.0.0.1`, 'E5', 'Receiving block <*> src: /<*> dest: /<*>');
      if (i % 7 === 0) add(`Served block ${id} to /10.0.0.9`, 'E3', '<*> Served block <*> to /<*>');
      add(`PacketResponder ${copy} for block ${id} terminating`, 'E11', CONFIRMED);
    }
    if (failure === 0) add(`writeBlock ${id} received exception 7`, 'E7', FAILED);
    if (failure > 0)
      add(
        `odd step ${failure} of ${id} failed`,
        `ODD${failure}`,
        `odd step ${failure} of <*> failed`,
      );
  }
  return `${lines.join('\n')}\n`;
}

const CONFIRMED = 'PacketResponder <*> for block <*> terminating';
const FAILED = 'writeBlock <*> received exception <*>';
