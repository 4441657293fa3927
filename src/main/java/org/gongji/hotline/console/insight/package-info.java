/// What all calls come to, for people: figures, pictures, files.
@NullMarked
package org.gongji.hotline.console.insight;

import org.jspecify.annotations.NullMarked;
