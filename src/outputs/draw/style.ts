/**
 * Colours and strokes of the pictures. The four statuses are told apart by lightness and by outline too,
 * for eyes that do not tell their colours.
 */
export const style = `
svg{--back:#e9ecf1;--paper:#fff;--edge:#cfd5de;--panel:#f6f7f9;--ink:#1b2230;--soft:#667085;--faint:#98a2b3;
--token:#aeb7c4;--rule:#e0567a;--cell:#0f8b8d;--form:#3d4a5f;
--read:#1170cf;--normalized:#7b3fc4;--uncertain:#d9480f;--confirmed:#16803c;--wash:.13;background:var(--back)}
@media (prefers-color-scheme:dark){svg{--back:#0d1015;--paper:#171b22;--edge:#2c3440;--panel:#12161c;--ink:#e3e8f0;
--soft:#98a2b3;--faint:#667085;--token:#4b5667;--rule:#f0708f;--cell:#3fb8b3;--form:#aab6c8;
--read:#58a6ff;--normalized:#b98cff;--uncertain:#ff9a4d;--confirmed:#4cc773;--wash:.2}}
text{fill:var(--ink);font-family:"Noto Sans CJK SC","Noto Sans SC","PingFang SC","Microsoft YaHei","Hiragino Sans GB",system-ui,sans-serif;white-space:pre}
.text .tokens text,.margin text,.mono{font-family:"Noto Sans Mono CJK SC","Sarasa Mono SC",ui-monospace,Menlo,Consolas,"DejaVu Sans Mono","Noto Sans CJK SC",monospace}
.tokens,.boxes,.lines,.crossings,.places,.forms,.margin{pointer-events:none}
.back{fill:var(--back)}
.paper{fill:var(--paper);stroke:var(--edge);stroke-width:.75}
.panel{fill:var(--panel);stroke:var(--edge);stroke-width:.75}
.boxes path{fill:none;stroke:var(--token);stroke-width:.3}
.tall{writing-mode:vertical-rl}
.lines path{fill:none;stroke:var(--rule)}
.crossings path{fill:none;stroke:var(--rule);stroke-width:2.6;stroke-linecap:round}
.cells rect{fill:transparent;stroke:var(--cell);stroke-width:.5}
.text .cells rect{stroke-opacity:.5}
.cells rect.concluded{stroke-dasharray:2.5 1.5}
.cells rect:hover{fill:var(--cell);fill-opacity:.08}
.places text{fill:var(--cell);font-size:4px;text-anchor:end}
.text .places text{opacity:.6}
.forms rect{fill:none;stroke:var(--form);stroke-width:1.1;stroke-dasharray:5 3}
.forms .tab{fill:var(--form);stroke:none}
.forms text{fill:var(--paper);font-size:6.5px;font-weight:600}
.read{--status:var(--read)}.normalized{--status:var(--normalized)}.uncertain{--status:var(--uncertain)}.confirmed{--status:var(--confirmed)}
.field rect{fill:var(--status);fill-opacity:var(--wash);stroke:var(--status);stroke-width:.8}
.field.uncertain rect{stroke-width:1.5;fill-opacity:calc(var(--wash)*1.6)}
.field.normalized rect{stroke-dasharray:4 1.2}
.field.confirmed rect{stroke-width:1.5;stroke-dasharray:1 1.4}
.field:hover rect{fill-opacity:.32}
.field text{fill:var(--status);font-size:4.5px;pointer-events:none}
.margin text{fill:var(--faint);font-size:7px;text-anchor:end}
.badge circle{fill:var(--uncertain);stroke:var(--paper);stroke-width:.8}
.badge.note circle{fill:var(--soft)}
.badge text{fill:var(--paper);font-size:6px;font-weight:700;text-anchor:middle}
.side text{font-size:8px}
.side .badge text{font-size:6px}
.side .name{font-size:11px;font-weight:600}
.side .heading{font-size:7.5px;font-weight:600;fill:var(--soft);letter-spacing:.06em}
.side .soft{fill:var(--soft);font-size:7.5px}
.side .mono{fill:var(--soft);font-size:7px}
.side .count{fill:var(--soft);text-anchor:end}
.side .rule{stroke:var(--edge);stroke-width:.75}
`.trim();
