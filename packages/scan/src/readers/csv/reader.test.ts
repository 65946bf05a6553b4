import { expect, test } from 'vitest';
import { readCsv } from './reader.ts';

const found = (text: string) =>
  readCsv(text, (addon) => addon === 'sign').map(({ start, end }) => text.slice(start, end + 8));

test('external ids in cells', () => {
  const text = [
    'id,name,model_id:id,group_id:id,perm_read',
    'access_a,harbour,model_harbour,sign.group_a,1',
    '"sign.access_b","sign",model_harbour,"base.group_b,sign.group_c",1\r',
    'access_c,see sign.group_d here,model_sign.x,my_sign.group_e,1',
    'access_f,x,y,sign.group_f',
  ].join('\n');
  expect(found(text)).toEqual(['sign.group_a', 'sign.access_', 'sign.group_c', 'sign.group_f']);
});
