/** By which names the things a government website owes its visitors are found: words of columns, menu entries and links. */

/** Where such things may stand together on a platform of their own, whose columns a site then does not name itself. */
export const platforms = ["disclosure", "service", "consultation"] as const;
export type Platform = (typeof platforms)[number];

export interface Offer {
  readonly id: string;
  /** What it is called in Chinese. */
  readonly label: string;
  /** Null for what no name tells. */
  readonly names: RegExp | null;
  readonly platform: Platform | null;
}

const offer = (id: string, label: string, names: RegExp | null, platform: Platform | null = null): Offer => ({
  id,
  label,
  names,
  platform,
});

/** Wide on purpose: a name taken for one that it is not passes a rule, a name missed accuses a site. */
export const offers: readonly Offer[] = [
  offer("news", "政务动态", /新闻|动态|要闻|资讯|快讯|时政/),
  offer("notices", "通知公告", /公告|公示|通知|通告/),
  offer("overview", "概况信息", /概况|概览|简介|介绍|走进|[县市区镇]情$|^关于/),
  offer("personnel", "人事信息", /人事|招聘|招录|干部|任免/),
  offer("special-topics", "专题专栏", /专题|专栏/),
  offer(
    "department-channel",
    "部门频道",
    /部门(?:频道|网站|导航|动态|信息)|乡镇(?:频道|网站|动态)|网站群|子网?站/,
  ),
  offer("interpretation", "解读回应", /解读|图解|读懂|政策问答|回应关切/),

  offer("disclosure", "政府信息公开", /(?:信息|政务|政府|事务|党务|村务|校务)公开|^公开|公开目录/),
  offer("foia-guide", "信息公开指南", /公开指南/, "disclosure"),
  offer("foia-rules", "信息公开制度", /公开(?:制度|规定|条例)/, "disclosure"),
  offer("foia-request", "依申请公开", /申请公开/, "disclosure"),
  offer("foia-catalog", "信息公开目录", /公开(?:信息)?目录|信息目录|主动公开/, "disclosure"),
  offer("foia-report", "信息公开年报", /公开(?:工作)?年(?:度)?(?:工作)?报|年度报告|年报/, "disclosure"),
  offer("org-functions", "机构职能", /机构(?!改革)|职能|职责|内设|组织架构|处室|科室/, "disclosure"),
  offer(
    "leaders",
    "负责人信息",
    /领导(?!小组|讲话|活动|干部|信箱)|[省市县区镇乡州局厅]长(?!信箱|热线|质量)(?:之窗|简介|分工|$)|班子|负责人/,
    "disclosure",
  ),
  offer("policy", "政策文件", /政策(?!解读|问答|图解|咨询)|文件(?!下载)|公文|法规|规章/, "disclosure"),
  offer("regulations", "法规规章和规范性文件", /法规|规章|规范性|政府令|法律|文件(?!下载)/, "disclosure"),
  offer("power-list", "权责清单", /权[力责]|责任清单|行政职权/, "disclosure"),
  offer("data", "数据发布", /数据|统计|经济运行/, "disclosure"),
  offer("statistics", "统计信息", /统计|数据|经济运行/, "disclosure"),
  offer("planning", "规划计划", /规划|计划/, "disclosure"),
  offer("budget", "财政预决算", /预算|决算|预决算|财政|三公/, "disclosure"),
  offer("fees", "行政事业性收费", /收费/, "disclosure"),
  offer("procurement", "政府采购", /采购|招标|中标|招投标|公共资源/, "disclosure"),
  offer("permits", "行政许可", /许可|审批|执法|双公示/, "disclosure"),
  offer("projects", "重大项目", /项目|重点工程|重大工程/, "disclosure"),
  offer(
    "welfare",
    "扶贫教育医疗社保就业",
    /扶贫|脱贫|乡村振兴|教育|医疗|卫生|健康|社会保障|社保|人社|就业|民生|低保|养老/,
    "disclosure",
  ),
  offer("emergency", "应急管理", /应急|预警|突发/, "disclosure"),
  offer(
    "inspection",
    "监督检查",
    /环境|环保|生态|安全生产|食品|药品|质量|双随机|监督检查|公共卫生|疾控|监管|抽查|抽检/,
    "disclosure",
  ),
  offer(
    "urban-construction",
    "城乡建设",
    /城乡|城市建设|城建|住房|住建|棚户|旧改|市政(?!府|协)/,
    "disclosure",
  ),
  // 国办发〔2018〕10号: schools, health, relief, welfare, culture and sports are what 社会公益事业 discloses.
  offer(
    "public-utilities",
    "公益事业",
    /公益|公用事业|公共事业|公共服务|公共文化|文化体育|体育|福利|救助|教育|医疗|卫生/,
    "disclosure",
  ),
  offer(
    "land",
    "征地拆迁",
    /征地|(?:土地|房屋|集体|征收)(?:征收|补偿|公告|信息)|拆迁|补偿安置|土地|国土/,
    "disclosure",
  ),
  offer("relief", "救灾捐助", /救灾|抢险|捐赠|捐助|救助|慈善|社会救助/, "disclosure"),
  offer("open-data", "数据开放", /数据开放|开放数据|公共数据|数据资源/),

  offer(
    "service",
    "办事服务",
    /办事|政务服务|在线服务|网上服务|公共服务|便民|服务(?:大厅|事项|指南|平台|中心|导航|窗口)|^服务$/,
  ),
  offer(
    "service-hall",
    "网上办事大厅",
    /办事大厅|政务服务|网上(?:办事|大厅|审批|办理)|一网通办|服务大厅|办事服务/,
  ),
  offer(
    "service-catalog",
    "服务事项目录",
    /事项|(?:目录|服务)清单|服务目录|(?:个人|法人|企业|主题|部门)(?:办事|服务)/,
    "service",
  ),
  offer("service-guide", "办事指南", /(?:办事|服务|办理|申报)(?:指南|流程|程序|须知)/, "service"),
  offer("forms", "表格下载", /表格|下载|样表/, "service"),
  offer(
    "service-progress",
    "办事查询",
    /(?:办件|进度|结果|状态|业务|事项|办理|办事)查询|(?:网上|在线)(?:申请|申报|办理|预约|查询|审批)|(?:^|办理|办件|受理|审批|许可)结果公[示开]|办件/,
    "service",
  ),
  offer("service-mobile", "移动办事", /手机|移动|掌上|app|小程序|客户端/i),
  offer("mobile-app", "移动客户端", /客户端|app|手机版|移动版|小程序/i),

  offer("interaction", "互动交流", /互动|交流|参与|问政|信箱|意见箱|留言|咨询|访谈|征集|政民/),
  offer("consultation", "咨询信箱", /信箱|邮箱|意见箱|咨询|留言|来信|写信|问政|建言|互动|12345|热线/),
  offer("complaint", "监督投诉", /投诉|举报|信访|监督(?!检查|管理|抽查)/, "consultation"),
  offer("opinion", "意见征集", /征集|意见|建言|献策/, "consultation"),
  offer("survey", "网上调查", /征集|意见|调查|问卷|投票|听证|民意/, "consultation"),
  offer("interview", "在线访谈", /访谈|直播|在线交流|发布会/, "consultation"),
  offer("faq", "常见问题", /常见问题|问答|知识库|答疑|热点问题/, "consultation"),
  offer("smart-reply", "智能问答", /智能|机器人/, "consultation"),
  offer(
    "message-notice",
    "留言须知",
    /须知|(?:留言|来信|写信|信件|咨询|投诉)(?:说明|指南|规定)/,
    "consultation",
  ),
  offer(
    "message-statistics",
    "留言统计",
    /(?:留言|来信|信件|办理|受理|答复|办件)(?:情况)?(?:统计|分析)/,
    "consultation",
  ),

  offer(
    "foreign-version",
    "外语版",
    /^(?:english|en|eng)$|外[文语]版|多语|繁[體体]|日本語|한국어|русский|français|deutsch/i,
  ),
  offer("accessibility", "无障碍浏览", /无障碍|长者|适老|关怀版|大字版/),
  offer("new-media", "新媒体", /微信|微博|公众号|新媒体|抖音|矩阵/),
  offer("search", "站内搜索", /搜索|检索/),
  offer("sitemap", "站点地图", /(?:网站|站点)(?:地图|导图|导航)/),
  offer("site-report", "网站年度报表", /网站.{0,4}(?:年报|年度)|工作年度报表|年度报表/),
  offer("archive", "归档栏目", /归档|存档/),
  offer("statement", "网站声明", /(?:网站|免责|隐私|法律|版权)(?:声明|政策|保护)/),
  offer("contact", "联系方式", /联系(?:我们|方式)/),

  offer("parent-portal", "上级门户链接", null),
  offer("sibling-gov", "其他政府网站链接", null),
  offer("national-gov", "国务院信息", null),
  offer("browser-hint", "适用浏览器说明", null),
];
