/// The catalogue of sentences, number words, and composing a sentence into sound.
@ApplicationModule(allowedDependencies = {"dialog", "rules"})
@NullMarked
package org.gongji.hotline.speech;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
