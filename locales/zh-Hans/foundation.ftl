## The frame

shell-skip = 跳到正文
shell-languages = 语言
shell-language-missing = 暂无这种语言的版本
shell-main-navigation = 主菜单
shell-crumbs = 本页位置
shell-your-page = 你的账号
shell-sign-in = 登录
shell-sign-out = 退出登录
shell-feed = 订阅更新
shell-theme = 浅色或深色
shell-theme-to-light = 改用浅色
shell-theme-to-dark = 改用深色
shell-about = 有人受伤害，{ $name }赶到；街坊之间有裂痕，我们修补；制度纵容伤害，我们推动改变。这里的内容欢迎取用、按自己社区的情况改写，也请告诉我们它去了哪里。

nav-home = 首页
nav-find = 搜索
nav-tags = 标签
nav-pages = 页面
nav-directory = 成员
nav-imports = 导入
nav-about = 关于我们

pillar-respond = 应急
pillar-restore = 修复
pillar-reform = 改革
pillar-collaborate = 协作
pillar-sustain = 支撑
pillar-knowledge = 知识

list-comma = ，
list-csv = 下载表格（CSV）
copy = 复制
copied = 已复制

## Pages of a long list

pages-label = 分页
pages-before = 上一页
pages-after = 下一页
pages-number = 第 { $number } 页

## Forms

form-problems = 有 { $count } 处要修改，才能提交
form-choose = 请选择
form-show-password = 显示
form-hide-password = 隐藏
field-email = 电子邮箱
field-password = 密码
field-new-password = 新密码
field-current-password = 当前密码
field-password-hint = 至少 12 个字符。用四五个互不相干的词连在一起，自己好记，别人难猜。
field-name = 你的姓名
field-name-hint = 按同事平时看到的写法。其他文字的写法可以之后再加。
field-language = 使用 Kith 的语言
field-language-hint = 随时可以更改。
field-coalition = 联盟名称
field-coalition-hint = 会显示在每一页的顶部。
field-city = 城市
field-city-hint = 与日期并列，让读者知道你们在哪里。
field-site-language = 网站的主要语言
field-site-language-hint = 访客的浏览器没有指明你们提供的语言时，就显示这种语言。

refused-empty = 请填写“{ $field }”。
refused-email = 这不像电子邮箱。地址要有 @，后面还要有一个点。
refused-password-short = 密码不足 12 个字符。
refused-password-common = 这个密码太常见，别人一试就中。请另选一个只属于你的密码。
refused-sign-in = 电子邮箱与密码不匹配。请检查两项，或申请新密码。
refused-current-password = 这不是你当前的密码。
refused-too-often = 尝试次数太多。请等几分钟再试。
refused-form-old = 这个表单打开太久了。你填的内容都还在，请再提交一次。
refused-changed-meanwhile = 你填写时，有人先改了这份内容。你写的都还在；请先看看对方改了什么，再提交。
refused-upload-empty = 请至少选一个文件。
refused-upload-large = 文件太大，无法接收。
refused-upload-kind = 无法读取这种文件。
refused-other = 这样还不行，请修改后再提交。

## When the answer is no

error-404-title = 这里没有这一页。
error-404-text = 可能已经搬走，也可能是当事人要求撤下。你的手机没有问题。
error-403-title = 你不能更改这里的内容。
error-403-text = 你可以阅读，但没有权限执行刚才的操作。
error-422-title = 提交的内容未能接收。
error-422-text = 有些地方不符合要求。请返回上一页，你填的内容浏览器会替你留着。
error-429-title = 请慢一点。
error-429-text = 短时间内收到太多请求。请等一分钟再试。
error-500-title = 我们这边出了问题。
error-500-text = 这不是你的错，也没有内容只存了一半。我们已留下记录。
error-503-title = 暂时休息一会儿。
error-503-text = 系统正在维护，请过几分钟再来。
error-quote-number = 如要告诉我们，请附上这个编号：
error-who-could = 可以做这件事的有：{ $who }。
error-near = 名称相近的页面：
error-sign-in = 登录后可看到更多
error-home = 返回首页

## Coming in

sign-in-title = 登录
sign-in-go = 登录
sign-in-forgot = 忘记密码
sign-in-no-account = 账号只供伙伴机构的人使用，由同事邀请开设。阅读已发布的内容不需要账号。
reset-title = 申请新密码
reset-go = 申请链接
reset-back = 返回登录
reset-again = 重新申请链接
reset-set-title = 设置新密码
reset-set-go = 使用这个密码
reset-set-after = 其他设备上的登录会一并结束。
link-expired = 这个链接已经失效：可能用过了，也可能过期了。
set-up-title = 开始
set-up-lead = 你是第一个到的人。先写下联盟和你自己的名字；其他都可以慢慢来，之后也全都可以改。
set-up-coalition = 联盟
set-up-you = 你自己
set-up-email-hint = 用来登录。未经你同意，不会给任何人看到。
set-up-go = 开始使用 Kith
invitation-title = 邀请你加入
invitation-from = { $from }邀请你加入{ $circle }，担任{ $role }。
invitation-expired = 请向邀请你的人要一个新链接，对方一分钟就能做好。
invitation-go = 加入

## Your account

account-title = 你的账号
account-signed-in-as = 你用 { $email } 登录。
account-names = 你的姓名
account-names-why = 你用哪几种文字，就写哪几种，让每个人看到自己读得懂的写法。
account-other-name = 另一种文字的姓名
account-names-go = 保存姓名
account-spoken = 你会说的语言
account-spoken-why = 有人需要口译时，同事就知道该找谁。
account-spoken-language = 语言
account-spoken-level = 程度
account-spoken-go = 保存语言
account-reading = 阅读方式
account-reading-why = 只影响你自己，换了设备也一样。
account-reading-go = 保存
account-password = 密码
account-password-why = 更改之后，其他设备上的登录会结束。
account-password-go = 更改密码
account-sessions = 已登录的设备
account-sessions-why = 如果有不认识的设备，请退出那里的登录，并更改密码。
account-session-here = 就是这台设备。
account-session-used = 上次使用：{ $when }。
account-session-began = 登录时间：{ $when }。
account-session-end = 退出登录
account-session-end-others = 退出其他设备上的登录

fluency-fluent = 流利

tongue-am = 阿姆哈拉语
tongue-ar = 阿拉伯语
tongue-ase = 美国手语
tongue-cmn = 普通话
tongue-en = 英语
tongue-es = 西班牙语
tongue-fr = 法语
tongue-hak = 客家话
tongue-hi = 印地语
tongue-ja = 日语
tongue-ko = 韩语
tongue-nan = 闽南话
tongue-ru = 俄语
tongue-tl = 他加禄语
tongue-vi = 越南语
tongue-yue = 广东话
tongue-yue-x-toisan = 台山话

## People and circles

directory-title = 成员
directory-lead = 联盟里有哪些人，会说什么语言，怎样联系。
directory-find = 查找姓名、语言或机构
directory-count = 共 { $count } 人
directory-found = { $count ->
    [0] 找不到符合“{ $query }”的人。
   *[other] 搜索“{ $query }”，找到 { $count } 人。
}
directory-all = 显示全部
directory-none = 没有符合的人。可以试试姓名的一部分，或一种语言，例如粤语。
directory-circles = 组织
directory-no-circles = 伙伴机构、委员会和小组会列在这里。
directory-invite = 邀请新成员
circle-kind-consortium = 联合会
circle-kind-coalition = 联盟
circle-kind-partner = 伙伴机构
circle-kind-committee = 委员会
circle-kind-team = 小组
circle-members = { $count ->
    [0] 暂无成员
   *[other] { $count } 位成员
}
circle-nobody = 这里还没有人。邀请第一位之后，就会列在这里。
circle-within = 下属组织
circle-invite = 邀请人加入{ $name }
member-since = { $when }起。
member-until = 至{ $when }。
person-places = 所属组织
person-no-places = 未加入任何组织。
person-speaks = 会说
person-reach = 联系方式
person-not-said = 未提供
person-change = 更改这些资料

role-coalition-director = 联盟总监
role-steering-member = 指导委员会成员
role-evaluation-manager = 评估经理
role-program-staff = 项目人员
role-partner-lead = 伙伴机构负责人
role-editor = 编辑
role-translator = 翻译
role-reader = 读者

invite-title = 邀请新成员
invite-lead = 对方会收到一个链接，只能用一次，七天内有效。密码由对方自己设置。
invite-circle = 加入哪个组织
invite-role = 担任什么职务
invite-language = 邀请使用的语言
invite-go = 创建邀请
invite-made = 邀请已准备好。
invite-link = 邀请链接

## With whom something is shared

level-public = 所有人
level-public-hint = 任何人都可以看，不用登录
level-coalition = 整个联盟
level-coalition-hint = 各伙伴机构的所有人
level-circles = 指定的组织
level-circles-hint = 只有你指定的联盟、机构、委员会或小组的成员
level-partner = 我的机构
level-partner-hint = 只有你所在机构的同事
level-people = 指定的人
level-people-hint = 只有你指定的人

## Words inside a text made of blocks

block-table = 表格
block-anchor = 此段的链接
block-note = 提示
block-important = 重要
block-warning = 注意
block-more = 更多
block-missing = 缺少图片
block-unknown = 这一部分无法在此显示
block-done = 已完成
block-open = 未完成
