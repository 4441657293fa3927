/// Real calls: SIPp dials Asterisk, Asterisk asks the hotline, and the tests listen. See `src/test/bed/testbed`.
package org.gongji.hotline.bed;
