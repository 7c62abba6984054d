import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { attachment, fileName } from '@/lib/server/exports/attachment';
import { formulaSafe } from '@/lib/server/exports/csv';
import { URL_NAMESPACE, uuidOf } from '@/lib/server/exports/uuid';
import { isRightToLeft, xmlSafe } from '@/lib/server/exports/xml-safe';
import { cellText } from '@/lib/server/exports/xlsx';
import { zoneOf } from '@/lib/server/exports/clock';

describe('a text in XML', () => {
  it('keeps every script, emoji and mark of direction', () => {
    const text = '도쿄 東京 עברית العربية 👩‍👩‍👧 \u202Ea]]>&<b>\t\n';
    assert.equal(xmlSafe(text), text);
  });
  it('shows where something stood that no XML can hold', () => {
    assert.equal(xmlSafe('a\u0000b\u001fc\ufffed\uffffe\ufdd0f\u{1fffe}g\ud800h\u{10ffff}i'), 'a\ufffdb\ufffdc\ufffdd\ufffde\ufffdf\ufffdg\ufffdh\ufffdi');
    assert.equal(xmlSafe('one\r\ntwo\rthree'), 'one\ntwo\nthree');
  });
  it('knows by the first letter whether it is set from right to left', () => {
    assert.deepEqual(['12 שלום', 'سلام abc', 'abc שלום', '「東京」 שלום', '123', ''].map(isRightToLeft), [true, true, false, false, false, false]);
  });
});

describe('a cell of a table', () => {
  it('of CSV is never the beginning of a formula, on no line and behind no kind of space', () => {
    for (const sign of ['=', '+', '-', '@', '＝', '＋', '－', '＠']) {
      for (const space of ['', ' ', '\u00a0', '\u3000', '\ufeff', '\u200b', '\t', ' \t ']) {
        const hostile = `${space}${sign}cmd|'/c calc'!A0`;
        assert.equal(formulaSafe(hostile), `'${hostile}`);
        assert.equal(formulaSafe(`fine\n${hostile}\nfine`), `fine\n'${hostile}\nfine`);
        assert.equal(formulaSafe(`fine\r${hostile}`), `fine\n'${hostile}`);
      }
    }
    assert.equal(formulaSafe('\tindented'), "'\tindented");
  });
  it('of CSV is left alone where nothing can be computed', () => {
    for (const text of ['', 'a = b', '도쿄-서울', '1+1', "'quoted", 'e-mail@example.edu', '  plain']) assert.equal(formulaSafe(text), text);
  });
  it('of XLSX says what was written, also where that looks like an escape, and is never too long', () => {
    assert.equal(cellText('_x0041_ _x_ _X0041_'), '_x005F_x0041_ _x_ _X0041_');
    assert.equal(cellText('가'.repeat(40_000)).length, 32_767);
    assert.doesNotMatch(cellText('👩'.repeat(20_000)), /[\ud800-\udbff](?![\udc00-\udfff])/);
  });
});

describe('the name of a file', () => {
  it('is the title in its own script', () => {
    assert.equal(fileName('월요일 수업: 도쿄/서울', 'docx'), '월요일 수업 도쿄 서울.docx');
    assert.equal(fileName('שיעור', 'pdf'), 'שיעור.pdf');
  });
  it('leads nowhere and hides nothing', () => {
    assert.equal(fileName('../../etc/passwd', 'pdf'), 'etc passwd.pdf');
    assert.equal(fileName('a\u202Egpj.\u0000exe\n', 'pdf'), 'a gpj. exe.pdf');
    assert.equal(fileName(' ... ', 'pdf'), 'Plan B.pdf');
    assert.equal(fileName('CON', 'pdf'), 'Plan B CON.pdf');
    assert.equal([...fileName('👩'.repeat(99), 'pdf')].length, 64);
  });
  it('is told twice: whole, and in ASCII for whoever reads no more', () => {
    assert.equal(attachment("월요일 (It's)", 'jsonl'), `attachment; filename="It-s.jsonl"; filename*=UTF-8''%EC%9B%94%EC%9A%94%EC%9D%BC%20%28It%27s%29.jsonl`);
    assert.equal(attachment('月曜日', 'pdf'), `attachment; filename="plan-b.pdf"; filename*=UTF-8''%E6%9C%88%E6%9B%9C%E6%97%A5.pdf`);
    assert.match(attachment('"\r\nset-cookie: a=b', 'pdf'), /^[\x20-\x7e]+$/);
    assert.match(attachment('\ud800', 'pdf'), /^[\x20-\x7e]+$/);
  });
});

it('an id follows from its name as RFC 9562 has it', () => {
  assert.equal(uuidOf('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com'), '2ed6657d-e927-568b-95e1-2665a8aea6a2');
  assert.notEqual(uuidOf(URL_NAMESPACE, 'a'), uuidOf(URL_NAMESPACE, 'b'));
});

it('a time zone that does not exist is UTC', () => {
  assert.deepEqual([zoneOf('Asia/Seoul'), zoneOf('Mars/Olympus'), zoneOf(null), zoneOf('')], ['Asia/Seoul', 'UTC', 'UTC', 'UTC']);
});
