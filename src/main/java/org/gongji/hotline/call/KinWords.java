package org.gongji.hotline.call;

import org.gongji.hotline.dialog.Value;
import org.gongji.hotline.rules.Kin;

/// How a relative is called in speech.
final class KinWords {

    private KinWords() {}

    static Value of(Kin kin) {
        return new Value.Word(
                switch (kin) {
                    case HUSBAND -> "relation.husband";
                    case WIFE -> "relation.wife";
                    case OLD_PARTNER -> "relation.spouse";
                    case FATHER -> "relation.father";
                    case MOTHER -> "relation.mother";
                    case SON -> "relation.son";
                    case DAUGHTER -> "relation.daughter";
                    case OLDER_BROTHER -> "relation.elder-brother";
                    case YOUNGER_BROTHER -> "relation.younger-brother";
                    case OLDER_SISTER -> "relation.elder-sister";
                    case YOUNGER_SISTER -> "relation.younger-sister";
                    case GRANDFATHER -> "relation.grandfather";
                    case GRANDMOTHER -> "relation.grandmother";
                    case GRANDSON -> "relation.grandson";
                    case GRANDDAUGHTER -> "relation.granddaughter";
                    case RELATIVE -> "relation.family";
                });
    }
}
