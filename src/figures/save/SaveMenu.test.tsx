import { afterEach, expect, test } from 'vitest';
import { renderInApp } from '../../../testing/renderInApp.tsx';
import { MessageError, say } from '../../base/i18n/message.ts';
import { setLanguage } from '../../base/i18n/text.ts';
import { SaveMenu } from './SaveMenu.tsx';

afterEach(() => setLanguage('en', {}));

test('why something was not saved is said in the language of the page', async () => {
  setLanguage('zh', {
    '{format} not saved. {reason}': '{format} 未保存。{reason}',
    'its storage is full': '存储空间已满',
  });
  const save = () => {
    throw new MessageError(say('its storage is full'));
  };
  const { seen, user } = renderInApp(
    <SaveMenu label="Save: Networks" items={[{ kind: 'data', format: 'CSV', save }]} />,
  );
  expect(seen.queryByText('CSV')).toBeNull();
  await user.click(seen.getByLabelText('Save: Networks'));
  await user.click(await seen.findByRole('button', { name: /CSV/ }));
  expect((await seen.findByText(/未保存/)).textContent).toBe('CSV 未保存。存储空间已满');
});
