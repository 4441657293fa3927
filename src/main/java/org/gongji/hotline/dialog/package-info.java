/// Dialogs as values, the interpreter that walks them, and the line they speak on. Pure: JDK values only.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.gongji.hotline.dialog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
