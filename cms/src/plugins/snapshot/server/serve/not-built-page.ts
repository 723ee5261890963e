/** Shown at `/` while the visitor app has not been built. */
export const notBuiltPage = `<!doctype html>
<html lang="zh-Hans"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>畅游博山</title><style>
body{margin:0;min-height:100vh;display:grid;place-items:center;background:#f6f3ec;color:#24211c;
font:17px/1.7 system-ui,"PingFang SC","Microsoft YaHei",sans-serif}main{max-width:32em;padding:2em}
h1{font-size:1.6em;margin:0 0 .4em}p{margin:.4em 0}a{color:#8c3b21}code{background:#e9e3d6;padding:.1em .4em;border-radius:4px}
[lang=en]{color:#6b6459}</style></head><body><main><h1>畅游博山</h1>
<p>游客端还没有构建，内容管理已经可以使用。在项目根目录运行 <code>npm start</code> 会自动构建。</p>
<p lang="en">The visitor app has not been built yet; the content desk is ready. <code>npm start</code> builds the app.</p>
<p><a href="/admin">进入内容管理 · Content desk</a></p></main></body></html>
`;
