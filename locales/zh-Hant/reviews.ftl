## 審閱：文字能否發布，以誰的名義。

review-title = 審閱
review-desk-title = 審閱與發布
review-day-and-clock = { $day }{ $clock }
review-person-of = { $circle }的{ $person }

## 進展

review-where = 目前進展
review-waits-silence = 等待{ $who }答覆（{ $since }開始）。若無人反對，將於{ $until }發布。
review-waits-partner = 等待{ $who }答覆（{ $since }開始）。該機構一位沒有參與撰寫的人同意，就會發布。
review-waits-position = 等待{ $who }答覆（{ $since }開始）。各機構都同意後才會發布，時間再久也不會自動發布。
review-stopped = 已暫停。{ $count ->
   *[other] { $who }提出反對，待其表明問題已解決才會發布。
}
review-held = 各方已於{ $when }同意，但發布前檢查有攔阻。請先改好所指出的地方，再請人審閱。
review-cleared = 各方已於{ $when }同意，即將發布。
review-done = 已於{ $when }發布。
review-taken-back = 已於{ $when }收回。
review-overtaken = 已由較新的版本取代。
review-gone = 這個版本已不存在，不會發布。
review-stand-none = 尚未答覆
review-stand-yes = { $person }於{ $when }同意
review-stand-link = { $person }於{ $when }透過連結同意
review-stand-carried = { $person }先前已同意，之後只改過措辭
review-stand-no = { $person }於{ $when }反對
review-about-block = 關於「{ $words }」
review-block-gone = 所指的段落已不在文中
review-earlier = 以往的審閱

## 請人審閱

review-asks-partner = { $person }想請問：這篇能否以{ $voice }的名義發布？
review-asks-coalition = { $person }向各夥伴機構請問：這篇能否以{ $voice }的名義發布？
review-asks-position = { $person }請各夥伴機構就{ $voice }的這項立場表示同意。
review-rule-alone = 在{ $circle }，一個人可以自行發布。
review-rule-partner = { $circle }的頁面，須由該機構一位沒有參與撰寫的人同意才發布。
review-rule-coalition = 聯盟的頁面先送交各夥伴機構，期限內無人反對才發布。
review-rule-position = 這是一項立場。每個夥伴機構都同意這一版本，才會發布。
review-ask-title = 請人審閱
review-whose = 以誰的名義發布？
review-as = 以{ $voice }的名義
review-as-position = 作為{ $voice }的立場
review-as-partner-hint = 該機構一位沒有參與撰寫的人同意即可。
review-as-coalition-hint = 各夥伴機構都可以反對；期限過後，沉默即表示同意。
review-as-position-hint = 各夥伴機構都要同意，沉默不算同意。
review-window = 可以反對的期限
review-window-hint = 各夥伴機構都同意的話會提早結束。立場則沒有期限。
review-days = { $count } 天
review-message = 給審閱者的話
review-message-hint = 改了甚麼，請他們留意哪裡。可以留空。
review-ask = 請人審閱
review-ask-anew = 改為審閱較新的版本
review-open = 打開這次審閱
review-newer-kept = 之後又儲存了較新的版本，這次審閱並不包括它。如果改為審閱新版本，這次審閱就會結束。若只改了措辭，已有的同意會保留；反對意見則一定保留。
review-mend-it = 請改好反對意見所指的地方並儲存新版本，再在這裡送審；提出反對的機構會被問及問題是否已解決。
review-nothing-new = 讀者看到的已經是最新版本，沒有需要審閱的內容。
review-asked-already = 最新版本已經送審。儲存另一個版本後，可以再請人審閱。
review-not-yours-to-ask = 請人審閱會讓其他機構看到內容，所以要由有權發布的人提出。
review-withdraw-title = 收回
review-withdraw-text = 不再向任何人徵詢，也不會因這次審閱而發布。如果再次送審，先前的反對意見仍然有效。
review-withdraw = 收回這次審閱
position-title = 立場
position-is = 這一頁標記為立場：每個版本都要各夥伴機構同意才會發布。
position-is-not = 如果這一頁表明聯盟的立場，請加上標記。之後每個版本都要各夥伴機構同意才會發布。
position-mark = 標記為立場
position-unmark = 這不是立場

## 答覆

review-to-desk = 去修改這一頁
review-to-answer = 前往答覆
review-since-public = 與讀者目前看到的有何不同
review-since-yes = 你在{ $when }同意的版本之後有何改動
review-no-changes = 文字沒有改動。
review-change-new = 新增
review-change-changed = 修改
review-change-moved = 移動
review-change-gone = 刪去
review-whole = 全文
review-your-answer = 你的答覆
review-answer-for = 你代表
review-answer-as = 你代表{ $circle }答覆。
review-then-partner = 你一同意，就會立即發布。
review-then-coalition = 若無人反對，將於{ $until }發布；各夥伴機構都同意的話會立即發布。
review-then-position = 每個夥伴機構都同意這一版本，才會發布。
review-then-stopped = 目前有反對意見。要待提出的機構表明問題已解決，才會發布。
review-yes = 同意發布
review-yes-partner = 同意，立即發布
review-yes-still = 仍然同意
review-yes-stays = 維持同意
review-yes-settled = 問題已解決，同意
review-own-text = 你參與了撰寫，所以要由你機構的其他人表示同意。你仍然可以反對。
review-object = 我反對
review-which-block = 哪一部分？
review-block-none = 請選擇文中的一部分
review-why = 有甚麼問題？
review-why-hint = 撰寫者和所有受邀審閱的人會看到這段話和你的名字，其他人不會。
review-no = 反對，並暫停發布
review-you-agreed = { $person }已於{ $when }代表你們同意。審閱結束前都可以更改。
review-you-objected = { $person }已於{ $when }代表你們反對。如果問題已解決，請在這裡表明。
review-thanks-open = 謝謝，已收到你的答覆。審閱結束前，你可以在這裡更改。
review-thanks-over = 謝謝，這是最後一個所需的同意，現已發布。
review-held-title = 已同意，尚未發布
review-held-text = 各方都已同意，但到期時發布前檢查找到需要改正的地方。如果現已改好，可以發布。
review-publish-now = 發布

## 連結

review-links-title = 用連結請人答覆
review-links-text = 對方透過連結，不用登入就能答覆。連結只為一個人而設，請直接傳給本人，不要傳到群組。你可以隨時使它失效。
review-links-none = 你在這裡不能製作連結：你參與了撰寫，或沒有其他人可以答覆。可以由沒有參與撰寫的人製作。
review-links-for = 給誰？
review-links-make = 製作連結
review-link-made = 給{ $person }的訊息
review-copy = 複製訊息
review-copied = 已複製
review-link-works = { $by }為{ $person }製作的連結，有效至{ $until }。
review-link-end = 使這個連結失效
review-address = 已登入的人可以在這裡找到這次審閱：{ $address }
review-link-for = 這個連結是給{ $person }的。如果不是你，請關閉此頁。
review-link-over-title = 連結已失效
review-link-over-text = 這個連結不能再用。請向傳給你的人索取新的連結。
review-chat = { $name }你好，{ $asker }想請問《{ $title }》能否以{ $voice }的名義發布。閱讀和答覆只需一分鐘：{ $link } 這個連結只給你本人使用，有效至{ $until }。

## 等待中的審閱

reviews-title = 審閱
reviews-empty-title = 沒有等你答覆的審閱
reviews-empty-text = 有人請你審閱時，會出現在這裡。
reviews-answer = 閱讀並答覆
reviews-others = 你提出的，或已答覆的
reviews-rules = 你們的頁面怎樣發布
review-choose-alone = 讓一個人可以自行發布
review-choose-reviewed = 改為須有第二人同意

## 未能接受

refused-review-over = 這次審閱已經結束，沒有記下你的答覆。
refused-review-own = 你參與了撰寫，請由你機構的其他人表示同意。
refused-review-kind = 請選擇以誰的名義發布。
refused-review-held = 仍有攔阻。請打開發布前檢查，改好所指出的地方。
refused-objection-block = 請選擇你反對的是文中哪一部分。
refused-objection-reason = 請說明有甚麼問題，好讓撰寫者改正。
refused-reason-long = 理由最多 { $most } 個字。
refused-answer-none = 請表示同意，或提出反對。
refused-answers-many = 你已多次更改答覆，請直接與撰寫者商量。
refused-publish-unreviewed = 要由你機構的另一人先同意這個版本。請先儲存，再請人審閱。
refused-publish-uncleared = 聯盟的頁面要先送交各夥伴機構。請先儲存，再請人審閱。
refused-publish-position = 每個夥伴機構都同意這一版本，立場才會發布。請先儲存，再請人審閱。
refused-position-public = 讀者看到的這一頁是各夥伴機構的立場。請先撤下，才能改作其他用途。
refused-link-own = 撰寫者不能製作用來同意自己文字的連結。請由沒有參與撰寫的人製作。
refused-link-nobody = 請至少選擇一個人。
refused-link-other = 這個連結是給另一個人的。請登出，或索取給你的連結。
