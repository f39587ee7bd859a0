// On every page. Each module looks for its own marks in the page and does nothing where there are none;
// every form and link works without any of this.
import { copyOnDemand } from './page/copy';
import { keepDrafts } from './page/drafts';
import { guardForms } from './page/forms';
import { growTextareas } from './page/textareas';
import { closeToasts } from './page/toasts';
import { serveOffline } from './page/offline';

keepDrafts();
guardForms();
growTextareas();
closeToasts();
copyOnDemand();
serveOffline();
