/** Light, dark and paper; contrast is AA in each. */
export const PAGE_STYLE = `
:root{color-scheme:light dark;--text:#202124;--dim:#5f6368;--back:#fff;--card:#f6f7f9;--edge:#dadce0}
@media (prefers-color-scheme:dark){:root{--text:#e8eaed;--dim:#bdc1c6;--back:#17181a;--card:#222427;--edge:#3c4043}}
body{margin:0 auto;max-width:60rem;padding:1.5rem;font:16px/1.5 system-ui,sans-serif;color:var(--text);background:var(--back);overflow-wrap:anywhere}
h1{font-size:1.6rem;line-height:1.25;margin:0}h2{font-size:1.2rem;margin:0 0 .4rem}h3{font-size:1rem;margin:1rem 0 .2rem}
p{margin:.4rem 0}.file,.by,.where{color:var(--dim)}.by{font-size:.85rem}
figure{margin:1.5rem 0}svg{width:100%;height:auto}
section{background:var(--card);border:1px solid var(--edge);border-radius:.5rem;padding:1rem 1.25rem;margin:1rem 0}
ul,ol{margin:.3rem 0;padding-left:1.4rem}
.grade{color:#fff;border-radius:1rem;padding:.1rem .6rem;font-weight:600;font-size:.85rem}
.grade.danger{background:#b3261e}.grade.trouble{background:#9a4600}.grade.watch{background:#0b57d0}.grade.routine{background:#5f6368}
.lines{border-collapse:collapse;font:13px/1.45 ui-monospace,monospace;width:100%}
.lines th{color:var(--dim);font-weight:400;text-align:right;vertical-align:top;padding:.1rem .8rem .1rem 0;overflow-wrap:normal}
.lines td{white-space:pre-wrap;padding:.1rem 0}
@media print{:root{--text:#000;--dim:#444;--back:#fff;--card:#fff;--edge:#bbb}body{padding:0;max-width:none;font-size:11pt}section{break-inside:avoid}.grade,.chart circle{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`;
