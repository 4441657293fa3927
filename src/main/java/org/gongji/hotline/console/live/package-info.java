/// The page of calls in progress, and the stream that keeps it current.
@NullMarked
package org.gongji.hotline.console.live;

import org.jspecify.annotations.NullMarked;
