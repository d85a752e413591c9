## The frame and its forms

shell-city-and-day = { $city }　{ $day }
form-back = 返回
form-token = 这份表单打开太久了，或者浏览器没有保留 Cookie。请返回上一页，重新载入后再提交；你填的内容浏览器会替你留着。
form-foreign = 这份表单来自别的网站，所以什么都没有改动。请在这里打开页面再提交。
form-stale = 你填写的时候，有人先改了这份内容。你写的都还在。请重新打开这一页看看对方写了什么，再决定保留哪些。
form-too-large = 内容太多，一份表单装不下。请分几次提交。
form-unreadable = 表单在传送途中损坏了。请返回上一页再提交一次。
error-disk-full = 存放 Kith 的机器没有空间了，暂时无法保存新内容，阅读不受影响。请通知管理主机的人。

## Starting Kith

serve-port-in-use = 另一个程序已经占用 { $listen }。请先停止它，或用 KITH_LISTEN 另设一个地址。
serve-cannot-listen = 无法使用 { $listen }：{ $fault }。请用 KITH_LISTEN 指定这台机器的地址。
database-newer = 这个数据库由较新版本的 Kith 写成。请改用那个版本，或恢复用当前版本制作的备份。数据没有任何改动。

## What goes on after the answer

job-fault = 这一步没有成功，不是你的问题。系统会自动再试几次；如果明天还停在这里，请通知管理主机的人。
job-unknown = 当前的 Kith 不懂得处理这件事。请管理主机的人更新版本，然后重新开始。

## What cannot be taken

refused-name-missing = 请写上名称。
refused-name-too-long = 太长了，或者含有无法显示的符号。最多 { $most } 个字符，只写一行。
refused-about-too-long = 太长了，最多 { $most } 个字符。其余的可以另写一页。
refused-password-long = 密码超过 { $most } 个字符，请选一个短一点的。
refused-too-many-attempts = 尝试次数太多。请稍等（{ $seconds } 秒）再试。
refused-language = 请从列表中选一种语言。
refused-date = 看不懂这个日期。请按年-月-日填写，例如 2026-03-09。
refused-role-unknown = 没有这个角色，请从列表中选择。
refused-role-place = 只有联盟才设总监。请改选其他角色，或改选联盟。
refused-seat-held = 对方已经担任这个角色。请改选其他角色，或选较晚的日期。
refused-ends-before-it-begins = 最后一天早于第一天，请检查两个日期。
refused-circle-place = 这一类组织不能设在这里。伙伴机构设在联盟之下，委员会和小组在两者之下都可以。
refused-last-director = 这样联盟就没有总监了。请先让另一位担任总监，再结束这一位的任期。
refused-own-link = 这是用来帮助别人的。要修改自己的密码，请到你的账号页。
refused-reach-kind = 请为每个号码或地址选择联系方式，例如电话、短信或电子邮件。
refused-file-unreadable = 这不是可以保存的图片。请用 PNG、JPEG、GIF、WebP 或简单的 SVG 图。
refused-file-too-large = 这张图的像素太多，请缩小后再上传。
refused-file-active = 这张图含有会自行运行或从外面读取的内容。请另存为简单的 SVG，或存成 PNG。
text-too-large = 这篇文字太长，一页放不下。请分成几页。
text-too-deep = 列表、引文或折叠部分一层套一层，太深了。请把其中一些移出来。
text-too-tangled = 这里有太多只开不合的符号。请看看有没有成串的括号或星号，删去不需要的。

## Coming in

reset-ask-why = 你用来登录的电子邮箱。你所在机构的负责人会知道你提出了申请，再把链接交给你。
reset-noted = 如果这个邮箱有账号，你的申请已经转达。
reset-noted-more = 你所在机构的负责人现在可以交给你一个链接，只能用一次，一天内有效。如果着急，请直接打电话给对方。不论哪个邮箱，我们的回复都一样，这样谁也查不出别人有没有账号。
invitation-email-hint = 用来登录。如果你在这里已经有账号，请填那个账号的邮箱和密码，就可以继续使用。
invite-hand-over = 请现在就亲手把链接交给对方，它只显示这一次。链接只能用一次，七天内有效。谁先打开就是谁加入，所以只交给你要邀请的人。

## Your account

account-device-unknown = 不认识的浏览器
account-reach = 怎样联系你
account-reach-why = 按你希望别人尝试的顺序排列。联盟里人人都看得到。
account-reach-by = 方式
account-reach-at = 号码或地址
account-reach-go = 保存联系方式
reach-phone = 电话
reach-text = 短信
reach-email = 电子邮件
reach-wechat = 微信
reach-whatsapp = WhatsApp
fluency-native = 母语
fluency-conversational = 日常会话
fluency-reading = 能阅读

## People and circles

directory-asked = 以下的人申请了新密码：
person-speaks-line = { $language }：{ $level }
person-reach-line = { $kind }：{ $value }
person-place-since = { $role }，{ $since }起
person-place-until = { $role }，{ $since }至{ $until }
person-asked = 申请了新密码。
person-link-go = 生成新密码链接
person-link-why = 给无法登录的人使用。请先确认确实是本人提出。
person-link-made = 链接已准备好。
person-link-note = 请现在就亲手交给对方，它只显示这一次。链接只能用一次，一天内有效。谁打开它，谁就能以这个人的身份登录。
person-link = 新密码链接
circle-seat = 安排一位成员加入这里
circle-open = 在下面开设组织或小组
circle-open-go = 开设
circle-change = 修改这里的资料
circle-change-go = 保存
circle-within-which = 隶属{ $name }。
circle-kind = 哪一类
circle-names = 名称
circle-names-hint = 有哪几种语言的名称就填哪几种，一种也可以。
circle-short = 简称
circle-short-hint = 几个字就好，用在位置不多的列表里。
circle-about = 简介
circle-about-hint = 用一两句话，说给从没听过它的人听。
member-end = 结束任期
member-last-day = 最后一天
member-end-go = 到这一天为止
seat-lead = 适用于名录里已有的人。对方会加入{ $name }，原有的身份全部保留。
seat-person = 哪一位
seat-person-hint = 不在这份名单上的人，请用邀请。
seat-role = 担任什么角色
seat-since = 第一天
seat-until = 最后一天
seat-until-hint = 没有期限就留空。
seat-go = 确定加入

## Trying parts out by hand

search-try-no-object = 这一行不是 JSON 对象。
search-try-no-text = 这一行没有“text”，或者它不是字符串。
search-try-no-language = “lang”要是字符串，例如 "en"。
not-a-blocks-trial = 这一行要有“old”（编号与文字成对）和“new”（文字），用 JSON 写成。
not-a-block-id = 段落编号由 12 个字母和数字组成，不含 I、L、O、U。
not-a-kind-of-block = 没有这种段落。
