package org.gongji.hotline.account;

import java.util.Set;
import org.gongji.hotline.rules.IdNumber;

/// A person as one has to know them to name them to a relative.
public record Relative(Person person, IdNumber idNumber, String surname) {

    private static final Set<String> OF_TWO = Set.of(
            "欧阳", "上官", "司马", "诸葛", "东方", "皇甫", "尉迟", "公孙", "令狐", "长孙", "宇文", "慕容", "司徒", "司空", "夏侯", "轩辕", "端木", "独孤",
            "南宫", "西门", "东郭", "百里", "呼延", "闻人", "澹台", "濮阳", "淳于", "单于", "太史", "申屠", "钟离", "鲜于", "赫连", "万俟");

    /// The surname that `name` begins with.
    static String surnameOf(String name) {
        var two = name.substring(0, Math.min(2, name.length()));
        return OF_TWO.contains(two) && name.length() > 2 ? two : name.substring(0, name.offsetByCodePoints(0, 1));
    }

    public PersonId id() {
        return person.id();
    }

    public String lastFour() {
        return idNumber.lastFour();
    }

    /// Only the hotline's own number: the rest stands in no log.
    @Override
    public String toString() {
        return "Relative[" + person.id().value() + "]";
    }
}
