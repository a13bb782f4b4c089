// The look of the report page: one style sheet, no file beside it, for screen and paper, light and dark.
import { themes, type ThemeColours } from "../picture/themes.ts";

/** 4.5:1 or better on either background. */
const linkColours = { light: "#0B5CAD", dark: "#8CC4FA" } as const;

const variables = ({ name, background, panel, ink, inkSoft, line, loss }: ThemeColours): string =>
  `--paper:${background};--panel:${panel};--ink:${ink};--soft:${inkSoft};--line:${line};--link:${linkColours[name]};` +
  `--accent:${name === "dark" ? "#FF9CC6" : loss};color-scheme:${name}`;

const colours = `
:root{${variables(themes.light)}}
.dark{display:none}
@media screen and (prefers-color-scheme:dark){
:root{${variables(themes.dark)}}
.dark{display:block}.light{display:none}
}`;

const type = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;background:var(--paper);color:var(--ink);
font:400 1.0625rem/1.6 Charter,"Bitstream Charter","Iowan Old Style","Palatino Linotype",Palatino,Georgia,"Noto Serif","Liberation Serif",serif;
font-variant-numeric:oldstyle-nums proportional-nums;text-rendering:optimizeLegibility;hanging-punctuation:first}
h1,h2,h3{font-weight:700;line-height:1.15;text-wrap:balance;font-variant-numeric:lining-nums}
h1{font-size:clamp(2rem,1.3rem + 3vw,3.25rem);letter-spacing:-.015em;margin:.2rem 0 .6rem;max-width:22ch}
h2{font-size:clamp(1.5rem,1.2rem + 1.2vw,2rem);letter-spacing:-.01em;margin:0 0 .9rem}
h3{font-size:1.25rem;margin:2.6rem 0 .6rem}
p,ul{max-width:42rem;margin:0 0 1rem;text-wrap:pretty}
ul{padding-left:1.15rem}
li{margin:0 0 .45rem}
a{color:var(--link);text-decoration-thickness:.06em;text-underline-offset:.16em}
a:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--link);outline-offset:2px}
code,.kicker,.note,figcaption,table,dl,nav,.figures,.command{
font-family:"Inter Variable",Inter,"Helvetica Neue",Helvetica,Arial,"Noto Sans","Liberation Sans",sans-serif;
font-variant-numeric:lining-nums tabular-nums}
code{font-family:ui-monospace,"SF Mono","Cascadia Mono",Menlo,Consolas,"Noto Sans Mono","Liberation Mono",monospace;font-size:.88em;overflow-wrap:anywhere}`;

const layout = `
.page{max-width:72rem;margin:0 auto;padding:0 clamp(1rem,4vw,3rem) 5rem}
.skip{position:absolute;left:-100vw;padding:.6rem 1rem;background:var(--panel)}
.skip:focus{left:0}
.kicker{font-size:.8125rem;font-weight:700;color:var(--accent);margin:0}
header{padding-top:clamp(1.5rem,5vw,4rem)}
.standfirst{font-size:1.3rem;line-height:1.45;color:var(--soft);max-width:36rem}
dl{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.3rem 1.25rem;margin:1.5rem 0 0;font-size:.8125rem;line-height:1.5}
dt{color:var(--soft)}
dd{margin:0;overflow-wrap:anywhere}
nav{margin:2.25rem 0 0;padding:.9rem 0;border-top:1px solid var(--line);border-bottom:1px solid var(--line)}
nav ol{list-style:none;margin:0;padding:0;columns:14rem;column-gap:2rem;font-size:.9375rem}
nav li{margin:0;break-inside:avoid}
nav a{text-decoration:none;display:block;padding:.28rem 0}
nav a:hover{text-decoration:underline}
main>section{margin-top:4rem;padding-top:1.1rem;border-top:3px solid var(--ink)}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(11.5rem,1fr));gap:1.5rem 2rem;max-width:none;margin:0 0 1.75rem;padding:0;list-style:none}
.figures li{margin:0;padding-top:.7rem;border-top:1px solid var(--line);font-size:.875rem;line-height:1.45;color:var(--soft)}
.figures strong{display:block;font-size:2rem;line-height:1.15;letter-spacing:-.02em;color:var(--ink)}
.note{font-size:.8125rem;line-height:1.5;color:var(--soft)}
.command{margin:1.25rem 0 0;max-width:none;font-size:.8125rem;color:var(--soft)}
.command code{color:var(--ink);background:var(--panel);border:1px solid var(--line);border-radius:3px;padding:.2em .5em;-webkit-box-decoration-break:clone;box-decoration-break:clone}
footer{margin-top:4rem;padding-top:1rem;border-top:1px solid var(--line)}`;

const parts = `
figure{margin:1.5rem 0 1.75rem}
figcaption{font-size:.8125rem;line-height:1.5;color:var(--soft);max-width:42rem;margin-top:.6rem}
.scroll{overflow-x:auto;overscroll-behavior-x:contain}
.picture{min-width:46rem}
.picture svg{display:block;width:100%;height:auto}
.table{margin:1.5rem 0 1.25rem}
table{border-collapse:collapse;width:100%;font-size:.875rem;line-height:1.4}
caption{text-align:left;font-weight:700;font-size:.9375rem;padding:0 0 .5rem}
caption span{position:sticky;left:0;display:inline-block;max-width:min(42rem,calc(100vw - 2rem))}
th,td{text-align:left;vertical-align:top;padding:.42rem 1.1rem .42rem 0;border-bottom:1px solid var(--line);font-weight:400;min-width:4.5rem}
th:last-child,td:last-child{padding-right:0}
thead th{vertical-align:bottom;color:var(--soft);font-size:.8125rem;line-height:1.25;border-bottom:1px solid var(--ink)}
tbody th{font-weight:600}
.right{text-align:right}
.tight{white-space:nowrap;min-width:0}
.small table{font-size:.78rem}
.small tbody th{font-weight:400}
tr:target>*{background:color-mix(in srgb,var(--link) 14%,transparent)}
.table+.note,.note+.note{margin-top:-.5rem}`;

const narrow = `
@media (max-width:40rem){
body{font-size:1rem}
.standfirst{font-size:1.125rem}
dl{grid-template-columns:minmax(0,1fr);gap:0}
dt{margin-top:.5rem}
main>section{margin-top:3rem}
table{font-size:.8125rem}
nav{margin-top:1.5rem}
nav ol{columns:2;column-gap:1.25rem;font-size:.875rem}
.figures{grid-template-columns:repeat(2,minmax(0,1fr));gap:1.1rem 1.25rem}
.figures strong{font-size:1.625rem}
}`;

const paper = `
@page{size:A4;margin:16mm 14mm 18mm}
@media print{
html{font-size:9.5pt}
body{background:none}
.page{max-width:none;padding:0}
.skip,nav{display:none}
header{padding-top:0}
a{color:inherit;text-decoration:none}
main>section{margin-top:9mm;break-before:auto}
h1,h2,h3,caption{break-after:avoid}
p,li,.figures,figure,figcaption,.command{break-inside:avoid}
p,li{orphans:3;widows:3}
.scroll{overflow:visible}
.picture{min-width:0}
.picture svg{max-height:210mm}
.picture svg>rect{fill:#fff}
.table{margin:4mm 0}
table{font-size:7.6pt}
.small table{font-size:6.6pt}
thead{display:table-header-group}
tr{break-inside:avoid}
th,td{padding:1.1mm 2.2mm 1.1mm 0;min-width:0;overflow-wrap:anywhere}
thead th{overflow-wrap:normal}
caption span{position:static;max-width:none}
tr:target>*{background:none}
}
@media (forced-colors:active){.picture{forced-color-adjust:none}}`;

export const styleSheet = [colours, type, layout, parts, narrow, paper].join("").trim();
