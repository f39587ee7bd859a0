// After the meeting and around the roll-call: signing with a finger, pictures made small before they are sent, cards read by the camera.
import { readCards } from './cards';
import { shrinkPictures } from './shrink';
import { signOnScreen } from './sign';

signOnScreen();
shrinkPictures();
readCards();
