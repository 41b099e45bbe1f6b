import { chromium } from '@playwright/test';
import { serve } from './tools/serve.js';
import { launchOptions } from './tools/browser.js';
import { readFileSync } from 'node:fs';
const { url } = await serve({ port: 0 });
const SOURCE = readFileSync('node_modules/axe-core/axe.min.js','utf8');
const b = await chromium.launch(launchOptions());
const t = async (n,f)=>{const s=performance.now();const r=await f();console.log(n.padEnd(30),(performance.now()-s).toFixed(0));return r};
for (const path of ['lessons/cost/','models/','']) {
 const c = await t('context', ()=>b.newContext({viewport:{width:360,height:800},reducedMotion:'reduce',serviceWorkers:'block'}));
 const p = await t('page', ()=>c.newPage());
 await t('goto '+path, ()=>p.goto(url+path));
 await t('live', ()=>p.waitForSelector('html[data-live]',{state:'attached'}));
 console.log('elements', await p.evaluate(()=>document.querySelectorAll('*').length));
 await t('axe source', ()=>p.evaluate(SOURCE));
 const opt={resultTypes:['violations'],selectors:false,preload:false};
 await t('axe full', ()=>p.evaluate(o=>axe.run(document,o),opt));
 await t('axe full again', ()=>p.evaluate(o=>axe.run(document,o),opt));
 await t('axe no contrast', ()=>p.evaluate(o=>axe.run(document,o),{...opt,rules:{'color-contrast':{enabled:false},'link-in-text-block':{enabled:false}}}));
 await t('axe only contrast', ()=>p.evaluate(o=>axe.run(document,o),{...opt,runOnly:['color-contrast']}));
 await t('axe only link', ()=>p.evaluate(o=>axe.run(document,o),{...opt,runOnly:['link-in-text-block']}));
 await t('axe only title', ()=>p.evaluate(o=>axe.run(document,o),{...opt,runOnly:['document-title']}));
 const logs=[]; p.on('console',m=>logs.push(m.text()));
 await p.evaluate(o=>axe.run(document,o),{...opt,performanceTimer:true});
 const r=logs.map(l=>/Measure (.*) took ([\d.]+)ms/.exec(l)).filter(Boolean).map(m=>[+m[2],m[1]]).sort((a,b)=>b[0]-a[0]).slice(0,14);
 console.log(r.map(x=>x.join(' ')).join('\n'));
 await c.close();
}
await b.close(); process.exit();
