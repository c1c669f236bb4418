package vn.parindex.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The short forms, nicknames and older spellings that people write for a unit, by its type and Vietnamese name. */
final class Abbreviations {

    // Case, marks and separators do not matter: "Kontum" and "Daklak" need no line. A short form in two lines is
    // ambiguous.
    private static final Map<String, List<String>> USUAL = parse("""
            country  | Việt Nam | VN, cả nước, toàn quốc
            region   | Đồng bằng sông Hồng | ĐBSH, Đồng bằng Bắc Bộ
            region   | Đồng bằng sông Cửu Long | ĐBSCL, Mekong Delta, Tây Nam Bộ, miền Tây
            region   | Trung du và miền núi phía Bắc | TDMNPB, TD&MNPB, Trung du và miền núi Bắc Bộ
            region   | Đông Nam Bộ | ĐNB
            province | Hà Nội | HN, Thủ đô Hà Nội, Thủ đô
            province | Hồ Chí Minh | TP.HCM, HCM, HCMC, Sài Gòn, SG
            province | Hải Phòng | HP
            province | Đà Nẵng | ĐN
            province | Đồng Nai | ĐN
            province | Cần Thơ | CT
            province | Quảng Ninh | QN
            province | Quảng Nam | QN
            province | Quảng Ngãi | QN
            province | Thừa Thiên Huế | TTH, TT Huế, Thừa Thiên, Huế
            province | Bà Rịa - Vũng Tàu | BR-VT, BR-Vũng Tàu, Vũng Tàu, Bà Rịa
            province | Đắk Lắk | Đắc Lắc, Đắc Lắk, Đắk Lắc, Darlac
            province | Đắk Nông | Đắc Nông
            province | Bắc Kạn | Bắc Cạn
            ministry | Bộ Văn hóa, Thể thao và Du lịch | Bộ Văn hóa, MOCST
            ministry | Bộ Lao động - Thương binh và Xã hội | Bộ Lao động, MOLISA
            ministry | Bộ Giáo dục và Đào tạo | Bộ Giáo dục, MOET
            ministry | Bộ Giao thông vận tải | Bộ Giao thông, MOT
            ministry | Bộ Nông nghiệp và Phát triển nông thôn | Bộ Nông nghiệp, MARD
            ministry | Bộ Nông nghiệp và Môi trường | Bộ Nông nghiệp, MAE
            ministry | Bộ Tài nguyên và Môi trường | Bộ Tài nguyên, MONRE
            ministry | Bộ Thông tin và Truyền thông | Bộ Thông tin, MIC
            ministry | Bộ Kế hoạch và Đầu tư | Bộ Kế hoạch, MPI
            ministry | Bộ Khoa học và Công nghệ | Bộ Khoa học, MOST
            ministry | Bộ Quốc phòng | MND, MOD
            ministry | Bộ Công an | MPS
            ministry | Bộ Ngoại giao | MOFA
            ministry | Bộ Nội vụ | MOHA
            ministry | Bộ Tư pháp | MOJ
            ministry | Bộ Tài chính | MOF
            ministry | Bộ Công Thương | MOIT
            ministry | Bộ Xây dựng | MOC
            ministry | Bộ Y tế | MOH
            ministry | Ngân hàng Nhà nước Việt Nam | NHNN, Ngân hàng Nhà nước, SBV, State Bank
            ministry | Văn phòng Chính phủ | VP Chính phủ, OOG
            ministry | Ủy ban Dân tộc | CEMA
            """);

    private Abbreviations() {}

    /** Those in use for a unit of this type and name, and for a ministry also its initials; may be empty. */
    static List<String> listOf(String type, String nameVi) {
        var all = new ArrayList<>(USUAL.getOrDefault(key(type, nameVi), List.of()));
        if (type.equals("ministry")) {
            all.addAll(initials(nameVi));
        }
        return all;
    }

    /** BKHCN and Bộ KHCN for Bộ Khoa học và Công nghệ, TTCP for Thanh tra Chính phủ. */
    private static List<String> initials(String nameVi) {
        boolean isBo = nameVi.startsWith("Bộ ");
        String letters = Arrays.stream(nameVi.substring(isBo ? 3 : 0).split("[\\s,-]+"))
                .filter(word -> !word.equals("và"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining());
        return isBo ? List.of("B" + letters, "Bộ " + letters) : List.of(letters);
    }

    private static Map<String, List<String>> parse(String lines) {
        var usual = new HashMap<String, List<String>>();
        lines.lines()
                .map(line -> line.split("\\|"))
                .forEach(columns -> usual.put(
                        key(columns[0].strip(), columns[1].strip()),
                        Arrays.stream(columns[2].split(",")).map(String::strip).toList()));
        return usual;
    }

    private static String key(String type, String nameVi) {
        return type + "/" + Spelling.of(nameVi).compact();
    }
}
