@NullMarked
package org.gongji.hotline;

import org.jspecify.annotations.NullMarked;
