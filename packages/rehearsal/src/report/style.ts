/** The look of the rehearsal's page: close to a GitHub job summary, light and dark. */

export const PAGE_STYLE = `
:root{color-scheme:light dark;--fg:#1f2328;--dim:#59636e;--line:#d1d9e0;--card:#fff;--page:#f6f8fa;--good:#1a7f37;--bad:#cf222e;--wait:#9a6700;--link:#0969da}
@media (prefers-color-scheme:dark){:root{--fg:#f0f6fc;--dim:#9198a1;--line:#3d444d;--card:#151b23;--page:#0d1117;--good:#3fb950;--bad:#f85149;--wait:#d29922;--link:#4493f8}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--fg);font:14px/1.5 -apple-system,BlinkMacSystemFont,"Segoe UI","Noto Sans",Helvetica,Arial,sans-serif}
header,main{max-width:1080px;margin:0 auto;padding:0 24px}
header{padding-top:32px}h1{font-size:26px;margin:0}h2{font-size:20px;margin:40px 0 4px}h3{font-size:16px;margin:24px 0 8px}
.facts{color:var(--dim);margin:4px 0 16px}
nav{display:flex;gap:8px;flex-wrap:wrap}nav a{padding:4px 12px;border:1px solid var(--line);border-radius:16px;background:var(--card);color:var(--fg);text-decoration:none}
nav a::before{content:"●";margin-right:6px}nav .good::before{color:var(--good)}nav .warned::before{color:var(--wait)}nav .bad::before{color:var(--bad)}
.outcome{font-size:15px;margin:0 0 8px;padding-left:12px;border-left:3px solid}.outcome.good{border-color:var(--good)}.outcome.warned{border-color:var(--wait)}.outcome.bad{border-color:var(--bad)}strong.bad{color:var(--bad)}
.skip{position:absolute;left:-999px}.skip:focus{left:8px;top:8px;background:var(--card);padding:6px 12px;border-radius:6px}
a:focus-visible,summary:focus-visible,[tabindex]:focus-visible{outline:2px solid var(--link);outline-offset:2px}
.stages{list-style:none;display:flex;flex-wrap:wrap;gap:8px 22px;padding:0;margin:16px 0}.stages li{position:relative;flex:1 1 120px;min-width:0;max-width:240px;background:var(--card);border:1px solid var(--line);border-top:4px solid;border-radius:8px;padding:8px 12px}
.stages li:not(:last-child)::after{content:"→";position:absolute;right:-19px;top:50%;transform:translateY(-50%);color:var(--dim)}.stages a{color:var(--fg);text-decoration:none}.stages a:hover{text-decoration:underline}.stages span:not(.mark),.stages small{display:block;color:var(--fg);overflow-wrap:anywhere}.stages small{color:var(--dim)}
.reasons{margin:8px 0;padding-left:20px}.reasons li{margin:4px 0;overflow-wrap:anywhere}
.environments{border-collapse:collapse;margin:12px 0}.environments th,.environments td{text-align:left;padding:4px 24px 4px 0;border-bottom:1px solid var(--line)}.environments thead th{color:var(--dim);font-weight:400;font-size:12px}
summary{overflow-wrap:anywhere}.anchor{scroll-margin-top:44px}.run>summary{padding:6px 0}.run:not([open]){padding-bottom:4px}
.run,.document,section>.markdown{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:4px 20px 16px;margin:12px 0}
.document{padding:10px 20px}.kind{display:inline-block;min-width:64px;color:var(--dim)}.state,.attempt{font-size:12px;color:var(--dim);border:1px solid var(--line);border-radius:10px;padding:0 8px;margin-left:6px;font-weight:400}
.mark{display:inline-block;width:18px;font-weight:700}.success{color:var(--good)}.failure{color:var(--bad)}.waiting,.cancelled,.mark.warned,.stages .warned{color:var(--wait)}.skipped{color:var(--dim)}
summary{cursor:pointer}.job{border-top:1px solid var(--line);padding:10px 0}.job>summary{font-weight:600}.step{margin:2px 0 2px 18px;color:var(--dim)}
.log{max-height:320px;overflow:auto;background:var(--page);padding:10px;border-radius:6px;font:12px/1.45 ui-monospace,SFMono-Regular,Menlo,monospace;color:var(--fg);white-space:pre-wrap}
.annotation{margin:6px 0 6px 18px;padding:6px 12px;border-left:3px solid var(--wait)}.annotation.error{border-color:var(--bad)}
.bars{margin:8px 0 16px}.bar{display:grid;grid-template-columns:220px 1fr 60px;gap:12px;align-items:center;font-size:12px;color:var(--dim);margin:2px 0}.label{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.track{display:block;height:10px;background:var(--page);border-radius:5px}.length{display:block;height:10px;border-radius:5px;background:currentColor}.seconds{text-align:right}
.timeline{list-style:none;padding:0;margin:0 0 8px 8px;border-left:2px solid var(--line)}.timeline li{padding:3px 0 3px 16px;position:relative}.timeline li::before{content:"";position:absolute;left:-5px;top:11px;width:8px;height:8px;border-radius:50%;background:var(--dim)}.timeline time{color:var(--dim);font:12px ui-monospace,monospace;margin-right:8px}
.markdown{margin:10px 0 10px 18px;overflow-x:auto}.document .markdown,section>.markdown{margin-left:0}
.markdown h4{font-size:18px;padding-bottom:.3em;border-bottom:1px solid var(--line);margin:18px 0 12px}.markdown h5{font-size:15px;margin:16px 0 6px}.markdown h6{font-size:14px;margin:14px 0 4px}
.markdown .scroll{overflow-x:auto;margin:8px 0 16px}.markdown table{border-collapse:collapse}.markdown{overflow-wrap:break-word}.markdown th,.markdown td{border:1px solid var(--line);padding:6px 13px;text-align:left;vertical-align:top}.markdown tr:nth-child(2n){background:var(--page)}
.markdown code{background:color-mix(in srgb,var(--dim) 16%,transparent);padding:.15em .4em;border-radius:6px;font:85% ui-monospace,SFMono-Regular,Menlo,monospace}.markdown pre{background:var(--page);padding:14px;border-radius:6px;overflow:auto}.markdown pre code{background:none;padding:0}
.markdown pre.mermaid{background:none;text-align:center}.markdown a,a{color:var(--link)}.markdown blockquote{margin:0;padding:0 1em;color:var(--dim);border-left:.25em solid var(--line)}
.alert{padding:6px 16px;margin:0 0 14px;border-left:.25em solid var(--link)}.alert-title{font-weight:600;margin:0;color:var(--link)}.alert p{margin:4px 0}.alert.warning,.alert.important{border-color:var(--wait)}.alert.warning .alert-title,.alert.important .alert-title{color:var(--wait)}.alert.caution{border-color:var(--bad)}.alert.caution .alert-title{color:var(--bad)}.alert.tip{border-color:var(--good)}.alert.tip .alert-title{color:var(--good)}
.markdown code{overflow-wrap:anywhere}.markdown td code{overflow-wrap:normal}.markdown a code{color:inherit}
@media (max-width:600px){header,main{padding:0 14px}.run,.document,section>.markdown{padding-left:12px;padding-right:12px}.bar{grid-template-columns:1fr 56px}.bar .label{grid-column:1/-1}.markdown,.step{margin-left:0}.stages{gap:8px}.stages li{flex-basis:100%;max-width:none;display:grid;grid-template-columns:1fr auto;gap:0 10px}.stages li::after{content:none!important}.stages small{grid-column:2;grid-row:1}.stages span:not(.mark){grid-column:1/-1}.markdown td code{overflow-wrap:anywhere}}
`;
