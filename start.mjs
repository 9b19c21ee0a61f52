import { existsSync } from 'node:fs';

const program = new URL('dist/main.js', import.meta.url);
if (existsSync(program)) await import(program.href);
else {
  process.stderr.write(
    'Chương trình chưa được biên dịch: hãy chạy npm ci (hoặc npm run build), rồi chạy lại.\n',
  );
  process.exitCode = 1;
}
