// The meeting desk. Each part looks for its own marks in the page; every step works as a plain form without it.
import { callRoll } from './roll-call';

const roll = document.querySelector<HTMLFormElement>('form[data-st-roll]');
if (roll) callRoll(roll);
