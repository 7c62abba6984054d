import type { Block, Cell, Report } from '@/lib/review/report/block';
import { xmlSafe } from './xml-safe';

/** A report as one page of HTML that asks for nothing from elsewhere: what the PDF is printed from. */
export function htmlOf({ title, subtitle, preface, parts }: Report): string {
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${text(title)}</title><style>${CSS}</style></head><body>`,
    `<header><h1>${text(title)}</h1><p class="sub">${text(subtitle)}</p>${preface.map((line) => `<p>${text(line)}</p>`).join('')}</header>`,
    `<nav><ol>${parts.map((part) => `<li><a href="#${part.id}">${text(part.title)}</a></li>`).join('')}</ol></nav>`,
    // Each part is a first heading too, as in the DOCX: the bookmarks of the two agree.
    ...parts.map((part) => `<section id="${part.id}"><h1>${text(part.title)}</h1>${part.blocks.map(written).join('')}</section>`),
    '</body></html>',
  ].join('\n');
}

function written(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level} dir="auto">${text(block.text)}</h${block.level}>`;
    case 'paragraph':
      return `<p dir="auto">${text(block.text)}</p>`;
    case 'quote':
      return `<blockquote dir="auto">${text(block.text)}</blockquote>`;
    case 'blank':
      return `<p>${cell({ blank: block.text })}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li dir="auto">${cell(item)}</li>`).join('')}</ul>`;
    case 'facts':
      return `<table class="facts"><tbody>${block.rows.map(([name, value]) => `<tr><th scope="row">${text(name)}</th><td dir="auto">${cell(value)}</td></tr>`).join('')}</tbody></table>`;
    case 'table':
      return [
        `<table><caption>${text(block.caption)}</caption><thead><tr>${block.columns.map((column) => `<th scope="col">${text(column)}</th>`).join('')}</tr></thead>`,
        `<tbody>${block.rows.map((row) => `<tr>${row.map((value) => `<td dir="auto">${cell(value)}</td>`).join('')}</tr>`).join('')}</tbody></table>`,
      ].join('');
  }
}

const cell = (value: Cell): string => (typeof value === 'string' ? text(value) : `<mark>${text(value.blank)}</mark>`);

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function text(plain: string): string {
  return xmlSafe(plain).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

// A font of Latin letters comes first: Chromium draws the letters of fonts made for Chinese, Japanese and Korean as
// pictures of letters, which makes a file three times as large and loses the spaces between words.
const SERIF = "Georgia,Gelasio,'Noto Serif','Liberation Serif','DejaVu Serif','Noto Serif CJK JP','Noto Serif CJK KR','Noto Sans CJK JP','Noto Sans CJK KR',serif";
const SANS = "Arial,Arimo,'Noto Sans','Liberation Sans','DejaVu Sans','Noto Sans CJK JP','Noto Sans CJK KR',sans-serif";

const CSS = `
@page{size:A4;margin:20mm 18mm 18mm;@bottom-right{content:counter(page) ' / ' counter(pages);font:8pt ${SANS};color:#555b6a}}
body{margin:0;color:#1b1f2a;font:10.5pt/1.5 ${SERIF};overflow-wrap:anywhere}
h1{font-size:20pt;line-height:1.2;margin:0 0 6mm}header h1{font-size:26pt;margin:40mm 0 4mm}h2{font-size:14pt;line-height:1.25;margin:8mm 0 2mm}
h3,.sub,nav,table{font-family:${SANS}}
h3{font-size:10pt;margin:5mm 0 1.5mm}h1,h2,h3,caption{break-after:avoid}.sub{color:#555b6a;margin-bottom:10mm}
section{break-before:page}p{margin:0 0 2mm}ul{margin:0 0 3mm;padding-inline-start:5mm}li,td,p,blockquote{white-space:pre-line}
blockquote{margin:1.5mm 0 3mm;padding-inline-start:4mm;border-inline-start:1.5pt solid #1b1f2a;font-size:11pt}
nav{margin-top:12mm;font-size:10pt}nav ol{padding-inline-start:5mm;line-height:1.9}a{color:inherit}
table{width:100%;border-collapse:collapse;margin:2mm 0 4mm;font-size:8.5pt;line-height:1.4}caption{text-align:start;font-weight:600;padding-bottom:1mm}
th,td{border:.5pt solid #bfbbb0;padding:1.2mm 2mm;text-align:start;vertical-align:top}thead{display:table-header-group}tr{break-inside:avoid}
th{background:#f2eee4;font-weight:600}.facts th{width:28%}mark{background:#ffef9e;font-style:italic;color:inherit}`;
