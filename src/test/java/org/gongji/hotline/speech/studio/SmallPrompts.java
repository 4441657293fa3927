package org.gongji.hotline.speech.studio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongji.hotline.speech.Catalogue;

/// A folder of prompts with two sentences and one word.
record SmallPrompts(Path folder) {

    static SmallPrompts in(Path folder) throws IOException {
        var prompts = new SmallPrompts(folder);
        prompts.write("zh-CN/sentences.yaml", """
                bye: {text: "再见。", say: "zai4jian4.", where: "end: good-bye"}
                bal.total: {text: "账户里一共有{amount}。", say: "zhang4hu4 li5 yi2gong4 you3 {amount}.", where: "balance: some set aside"}
                """);
        prompts.write("en/sentences.yaml", """
                bye: {text: "Good bye."}
                bal.total: {text: "In all, {amount}."}
                """);
        prompts.write("zh-CN/words.yaml", "yuan: {text: 元, say: yuan2, forms: [mid, final]}\n");
        prompts.write("en/words.yaml", "yuan: {text: yuan}\n");
        prompts.write("zh-CN/carriers.yaml", """
                slots: {amount: 三百五十元}
                words:
                  yuan: {mid: "一共有…五角。", final: "一共有…。"}
                """);
        return prompts;
    }

    SmallPrompts write(String file, String content) throws IOException {
        var path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
        return this;
    }

    Catalogue catalogue() {
        return Catalogue.load(folder);
    }

    Path clip(String name) {
        return folder.resolve("zh-CN/clips/" + name);
    }
}
