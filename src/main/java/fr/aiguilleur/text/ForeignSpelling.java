package fr.aiguilleur.text;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What spellings of one word share in the languages other than French. */
public final class ForeignSpelling {

    /** Arabic vowel signs and the stroke that only makes a word longer. */
    private static final Pattern UNREAD = Pattern.compile("[\\u0640\\u064B-\\u0655\\u0670]");

    /** Each letter, and the one it is read as: Latin ones a keyboard lacks, Arabic hamzas, traditional Chinese. */
    private static final Map<Integer, Integer> SAME = pairs("ıi łl đd øo"
            + " أا إا آا ٱا ىي یي ةه کك ؤو ئي"
            + " 碼码 帳账 帐账 賬账 號号 戶户 電电 腦脑 機机 話话 網网 絡络 錄录 陸陆 郵邮 郵邮 線线 無无 連连 關关 開开 閉闭 壞坏 滿满"
            + " 記记 憶忆 體体 證证 護护 駕驾 簽签 續续 譯译 預预 約约 醫医 報报 稅税 銀银 詐诈 騙骗 盜盗 裡里 裏里 哪哪 誰谁 幫帮 請请"
            + " 問问 說说 講讲 學学 習习 課课 掃扫 檔档 圖图 視视 頻频 聲声 鍵键 盤盘 錢钱 辦办 單单 幣币 養养 軟软 鏈链 鎖锁 結结 複复"
            + " 並并 還还 這这 麼么 個个 對对 嗎吗 們们 會会 來来 時时 間间 點点 區区 場场 處处 愛爱 兒儿 歲岁 應应 發发 處处 傳传 儲储"
            + " 備备 導导 檢检 級级 統统 設设 詢询 貼贴 買买 賣卖 費费 險险 驗验 罰罚 遞递 貨货 訊讯 簡简 獎奖 萬万 與与 為为 後后 從从");

    private ForeignSpelling() {}

    public static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        UNREAD.matcher(PlainText.fold(text))
                .replaceAll("")
                .codePoints()
                .map(letter -> SAME.getOrDefault(letter, letter))
                .forEach(folded::appendCodePoint);
        return folded.toString().replace("ß", "ss");
    }

    private static Map<Integer, Integer> pairs(String text) {
        Map<Integer, Integer> pairs = new HashMap<>();
        for (String pair : text.split(" ")) {
            pairs.put(pair.codePointAt(0), pair.codePointAt(1));
        }
        return pairs;
    }
}
