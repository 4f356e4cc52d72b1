import { Select, type SelectProps } from '../Select.tsx';
import styles from './LongSelect.module.css';
import { Picker } from './Picker.tsx';

/** Beyond so many options one finds by typing. */
const mostListed = 30;

/** A list box with its title; of many options a button that opens a list in which one finds by typing, without those that are disabled. */
export function LongSelect<T extends string>(props: SelectProps<T>) {
  const { title, value, options, onChange } = props;
  if (options.length <= mostListed) return <Select {...props} />;
  const offered = options
    .filter(option => option.value === value || !option.disabled)
    .map(option => ({ id: option.value, text: option.text }));
  return (
    <div className={styles.longSelect}>
      <Picker title={title} chosen={value} groups={[{ title, options: offered }]} onPick={onChange} />
    </div>
  );
}
