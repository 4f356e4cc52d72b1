import { describe, expect, it } from 'vitest';
import { problemsInEnglish } from '../../testing/openFiles.ts';
import { byteFile, textFile } from '../../testing/textFile.ts';
import { decodeText } from './decodeText.ts';

describe('decodeText', () => {
  it('reads UTF-8 with and without a byte-order mark', () => {
    expect(decodeText(textFile('a.csv', 'Tiefe;é'))).toEqual({ text: 'Tiefe;é', problems: [] });
    expect(decodeText(textFile('a.csv', '\ufeffa,b'))).toEqual({ text: 'a,b', problems: [] });
  });

  it('ends lines with a line feed, however they were ended', () => {
    expect(decodeText(textFile('a.csv', 'a\r\nb\rc\n')).text).toBe('a\nb\nc\n');
  });

  it.each([
    ['little-endian with its mark', '\xff\xfea\x00,\x00b\x00'],
    ['big-endian with its mark', '\xfe\xff\x00a\x00,\x00b'],
    ['little-endian without', 'a\x00,\x00b\x00'],
    ['big-endian without', '\x00a\x00,\x00b'],
  ])('reads UTF-16, %s', (_, bytes) => {
    expect(decodeText(byteFile('a.csv', bytes))).toEqual({ text: 'a,b', problems: [] });
  });

  it.each([
    [
      'GB18030 (GBK)',
      '任务,成本,深度\n深度,1,0.25\n',
      '\xc8\xce\xce\xf1,\xb3\xc9\xb1\xbe,\xc9\xee\xb6\xc8\n\xc9\xee\xb6\xc8,1,0.25\n',
    ],
    [
      'GB18030 (GBK)',
      '深度损失,法线损失\n0.5,0.25\n',
      '\xc9\xee\xb6\xc8\xcb\xf0\xca\xa7,\xb7\xa8\xcf\xdf\xcb\xf0\xca\xa7\n0.5,0.25\n',
    ],
    [
      'GB18030 (GBK)',
      '网络;训练误差;备注\na;0,5;第一次运行，还没有收敛\n',
      '\xcd\xf8\xc2\xe7;\xd1\xb5\xc1\xb7\xce\xf3\xb2\xee;\xb1\xb8\xd7\xa2\na;0,5;\xb5\xda\xd2\xbb\xb4\xce\xd4\xcb\xd0\xd0\xa3\xac\xbb\xb9\xc3\xbb\xd3\xd0\xca\xd5\xc1\xb2\n',
    ],
    [
      'Big5',
      '任務,成本,深度\n深度,1,0.25\n',
      '\xa5\xf4\xb0\xc8,\xa6\xa8\xa5\xbb,\xb2`\xab\xd7\n\xb2`\xab\xd7,1,0.25\n',
    ],
    [
      'Big5',
      '網路名稱,驗證誤差\na,0.25\n',
      '\xba\xf4\xb8\xf4\xa6W\xba\xd9,\xc5\xe7\xc3\xd2\xbb~\xaet\na,0.25\n',
    ],
    [
      'Big5',
      '模型;損失;備註\na;0,5;第一次訓練，尚未收斂\n',
      '\xbc\xd2\xab\xac;\xb7l\xa5\xa2;\xb3\xc6\xb5\xf9\na;0,5;\xb2\xc4\xa4@\xa6\xb8\xb0V\xbdm\xa1A\xa9|\xa5\xbc\xa6\xac\xc0\xc4\n',
    ],
    [
      'Shift_JIS',
      'タスク,コスト,深度\n深度,1,0.25\n',
      '\x83^\x83X\x83N,\x83R\x83X\x83g,\x90[\x93x\n\x90[\x93x,1,0.25\n',
    ],
    [
      'Shift_JIS',
      '損失,ネットワーク\n0.5,a\n',
      '\x91\xb9\x8e\xb8,\x83l\x83b\x83g\x83\x8f\x81[\x83N\n0.5,a\n',
    ],
    [
      'Shift_JIS',
      'モデル;誤差;備考\na;0,5;まだ収束していない\n',
      '\x83\x82\x83f\x83\x8b;\x8c\xeb\x8d\xb7;\x94\xf5\x8dl\na;0,5;\x82\xdc\x82\xbe\x8e\xfb\x91\xa9\x82\xb5\x82\xc4\x82\xa2\x82\xc8\x82\xa2\n',
    ],
    ['Windows-1252 (Latin-1)', 'Größe,Maß\n1,0.25\n', 'Gr\xf6\xdfe,Ma\xdf\n1,0.25\n'],
    ['Windows-1252 (Latin-1)', 'température,coût\n1,0.25\n', 'temp\xe9rature,co\xfbt\n1,0.25\n'],
    ['Windows-1252 (Latin-1)', 'loss ±0.1,angle °,µs\n0.1,2,3\n', 'loss \xb10.1,angle \xb0,\xb5s\n0.1,2,3\n'],
    ['Windows-1252 (Latin-1)', 'café\n“1”\n', 'caf\xe9\n\x931\x94\n'],
  ])('reads %s by its letters: %j', (encoding, text, bytes) => {
    const decoded = decodeText(byteFile('a.csv', bytes));
    expect(decoded.text).toBe(text);
    expect(decoded.problems).toMatchObject([
      { severity: 'note', file: 'a.csv', action: { values: { encoding } } },
    ]);
  });

  it('says from which line on a text is not in UTF-8', () => {
    const { problems } = decodeText(byteFile('a.csv', 'a,b\n1,M\xfcnchen\n'));
    expect(problems).toMatchObject([{ severity: 'note', file: 'a.csv', row: 2 }]);
  });

  it('takes letters like no known text for Windows-1252, and says so', () => {
    const { text, problems } = decodeText(byteFile('a.csv', '\xef\xf0\xe8\xe2\xe5\xf2,1'));
    expect(text).toBe('ïðèâåò,1');
    expect(problemsInEnglish(problems)).toMatchObject([
      { severity: 'note', message: 'The file is not in UTF-8.' },
    ]);
  });

  it.each([
    ['%PDF-1.7 x', 'table.csv', 'This is a PDF, renamed to .csv, not a table of text.'],
    ['PK\x03\x04rest', 'table.xlsx', 'This is a ZIP archive, not a table of text.'],
    ['\x89PNG\r\n', 'table.tsv', 'This is a PNG image, renamed to .tsv, not a table of text.'],
    ['\x1f\x8b\x08', 'table.csv.gz', 'This is a gzip archive, not a table of text.'],
    ['\x93NUMPY\x01', 'x.npy', 'This is a NumPy array, not a table of text.'],
    ['a,b\n1,\x00\n', 'a.csv', 'This is not text: byte 7 is zero.'],
    ['\x01\x02\xff\x03\x04', 'a.csv', 'This is not text: it is full of control characters.'],
    ['', 'a.csv', 'The file is empty.'],
    [' \r\n\t', 'a.csv', 'The file holds nothing but blanks.'],
  ])('refuses %j and says what it is', (bytes, name, message) => {
    const { text, problems } = decodeText(byteFile(name, bytes));
    expect(text).toBeUndefined();
    expect(problemsInEnglish(problems)).toMatchObject([{ severity: 'error', file: name, message }]);
  });
});
