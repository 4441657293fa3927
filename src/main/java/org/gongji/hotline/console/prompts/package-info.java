/// What the hotline says: read, listened to, and recorded anew.
@NullMarked
package org.gongji.hotline.console.prompts;

import org.jspecify.annotations.NullMarked;
