## 發布前的檢查

check-title = 發布之前
check-sum = { $mend ->
    [0] 沒有要修正的地方
   *[other] 有 { $mend } 處要修正
}，{ $think ->
    [0] 也沒有要斟酌的地方。
   *[other] 有 { $think } 處可以再想想。
}
check-waits = 要修正的地方改好才可以發布；儲存和請人審閱不受影響。
check-to-mend = 要修正
check-to-think = 可以再想想
check-set-aside = 已擱下
check-fine = 看過了，沒有問題：{ $matters }。
check-still-reading = 還沒有讀完其他頁面，未必找齊重複的文字。請過一分鐘再看。
check-back = 返回頁面
check-all = 看全部，以及怎樣修正
check-go = 去修正
check-go-consent = 記下同意書
check-in-block = 在第 { $number } 段
check-mend-block = 修正第 { $number } 段
check-well-so = 這樣沒有問題
check-why = 為甚麼？
check-words = 可以用自己的話補充
check-dismiss = 擱下這一項
check-take-up = 重新提出
check-aside-by = { $why }由{ $by }擱下，{ $when }。
check-reason-meant = 原意就是這樣。
check-reason-later = 稍後再改。
check-reason-agreed = 本人已同意在這裡出現。
check-reason-public = 公眾人物、公開的電話或公共地方。
check-reason-mistaken = 其實不是這回事。
refused-check-gone = 這一項剛剛已修正或改動。請再看一次清單。
refused-check-reason = 請選擇為甚麼這樣沒有問題。
refused-check-forbids = 還沒有發布。先要修正 { $count } 處，第一處是「{ $first }」。請先存成草稿，再打開「發布之前」，裡面逐一說明怎樣修正。
check-matter-words = 待填的字
check-matter-figures = 圖片
check-matter-links = 連結
check-matter-headings = 標題
check-matter-people = 隱私
check-matter-consents = 同意書
check-matter-repeats = 重複的文字
check-matter-aloud = 朗讀

check-name-placeholder = 只是佔位的文字。
check-mend-placeholder = 寫上要說的話，或者刪去這些字。
check-name-leftover = 從別的網站帶來的零碎。
check-mend-leftover = 把它刪去。標籤寫在頁面自己的欄位裡；前後頁的連結會自動產生。
check-name-unknown-block = 不認得的段落種類。
check-mend-unknown-block = 讀者會在這裡看到警告。請改用現有的種類：figure、accordion、callout、steps。
check-name-figure-alt = 聽不到的圖片。
check-mend-figure-alt = 用一句話說明圖中有甚麼，給看不見的人聽。如果只是裝飾，請註明。
check-name-figure-missing = 圖片不在這裡。
check-mend-figure-missing = 把圖片匯入，或者拿走這個圖。別的網站上的圖片不會顯示。
check-name-caption-alone = 只有圖說，沒有圖。
check-mend-caption-alone = 把它所說的圖片匯入，或者刪去圖說。
check-name-figure-credit = 圖片沒有作者。
check-mend-figure-credit = 在「作者」欄寫上是誰的作品。照片沒有註明就不可以發布。
check-name-figure-licence = 圖片沒有使用條款。
check-mend-figure-licence = 寫明可以怎樣使用，例如 CC BY 4.0，或者「已獲准使用」。
check-name-figure-number = 圖片沒有編號。
check-mend-figure-number = 這一頁有幾幅圖。請在每段圖說的開頭加上編號，例如「圖二」。
check-name-link-dead = 連結去不到任何地方。
check-mend-link-dead = 選擇應該連去的頁面，或者只留文字，不要連結。
check-name-link-closed = 有些讀者打不開的連結。
check-mend-link-closed = 那一頁還沒有發布，或者看得到的人比這一頁少。請一併發布，或者不要連結。
check-name-heading-empty = 標題沒有字。
check-mend-heading-empty = 寫上標題，或者刪去。
check-name-heading-bare = 標題下面沒有內容。
check-mend-heading-bare = 寫上該有的內容，或者刪去這個標題。
check-name-heading-skipped = 標題跳了一級。
check-mend-heading-skipped = 改成比前一個標題低一級。用耳朵聽網頁的人，靠級別找路。
check-name-person = 看來是私人的姓名。
check-mend-person = 改寫成只有本人認得出自己，例如「住在燕鷗街的一位太太」。如果本人已同意，或者是公開的名字，請擱下並註明。
check-name-phone = 電話號碼。
check-mend-phone = 如果是個人的電話，請刪去。如果任何人都可以打，請擱下並註明。
check-name-address = 看來是住址。
check-mend-address = 如果有人住在那裡，請刪去街名和門牌。如果是辦事處或公共地方，請擱下並註明。
check-name-email = 個人的電郵地址。
check-mend-email = 改寫機構的電郵；如果本人已同意，請擱下並註明。
check-name-consent-ended = 同意已經終止。
check-mend-consent-ended = 讀者已經看不到這一段。請把它拿走，或者重新徵求同意並記下來。
check-name-consent-narrow = 同意書不包括這種用途。
check-mend-consent-narrow = 本人只同意在別的地方或用別的語言展示。請把它拿走，或者重新徵求同意並記下來。
check-name-figure-without-consent = 照片沒有同意書。
check-mend-figure-without-consent = 如果認得出照片裡的人，請記下誰同意了甚麼、到甚麼時候。如果認不出，請擱下。
check-name-quote-without-consent = 引述的話沒有同意書。
check-mend-quote-without-consent = 記下是誰同意引述、到甚麼時候。如果引自已出版的文字，請擱下。
check-name-repeated = 另一頁也有同樣的文字。
check-mend-repeated = 只留一處，另一處用連結；不然很快就會說成兩回事。也出現在：
check-name-sentence = 一句長達 { $count } 個字詞。
check-mend-sentence = 大聲讀一遍。在換氣的地方，也許可以分成兩句。
check-name-left-out = { $count ->
    [1] 匯入時略去的文字。
   *[other] 匯入時略去了 { $count } 次。
}
check-mend-left-out = 這些字只是佔位。如果那裡本來要寫些甚麼，請現在補上；不然請擱下。
