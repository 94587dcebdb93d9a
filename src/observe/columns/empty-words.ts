/** What a column says where its rows would stand: that it has none, that it is being made, that they are being fetched. */

const none =
  "(?:[暂暫][时時]?(?:[无無]|[没沒]有)|(?:目前|当前|近期)[没沒]有|还没有|尚[无無]|[没沒]有|[无無])";
const things =
  "(?:数据|數據|信息|訊息|资讯|内容|內容|记录|文章|资料|資料|新闻|公告|文件|结果|更新|信件|留言|活动)";
/** A label's value (传真：暂无) says nothing of the column. */
const apart = "(?<=^|[\\s，。！!,、(（【])";

/** What a text may lack beside itself, and a column is not made of. */
const others = "(?!(?:相关)?(?:评论|点评|跟帖|回复|答复|回答|附件))";

export const noticeWords = new RegExp(
  [
    `(?:该|此|本)?(?:栏目|欄目|页面|分类|目录|频道)?(?:下)?[^\\S\\n]?${none}(?:查询到|找到|检索到|查到|添加|发布|上传|录入)?(?:任何|相关|相關|符合条件的)?(?:新增)?(?:的)?${things}`,
    `${apart}(?:(?:该|此|本)?栏目)?(?:近期|目前|当前|现)?[暂暫][无無]${others}[\\u4e00-\\u9fff]{0,10}(?=[\\s！!。.…，,)）】]|$)`,
    `${apart}(?:目前|当前|近期|现在)?(?:暂时|暂|还|尚)?[没沒]有(?:任何|相关)?${others}[\\u4e00-\\u9fff]{1,6}(?=[\\s！!。]|$)`,
    "[没沒]有(?:正在)?(?:进行|开展|开放)中?的[\\u4e00-\\u9fff]{1,10}",
    "(?:尚|暂|还)未(?:发布|公开|公布|上传|添加|录入)",
    "空空如也",
    `未(?:能)?(?:查询|检索|搜索|查找|找|查|获取)到(?:任何|相关|符合条件的)*${things}`,
    `(?:列表|内容|数据|结果|栏目|目录|记录)为空(?=[\\s！!。，,)）]|$)`,
    "no (?:data|records?|results?|information|content|articles?)(?![a-z])",
  ].join("|"),
  "i",
);

const making =
  "(?:建设|完善|整理|更新|维护|开发|补充|制作|升级|改造|升级改造|改版|调整|筹备|筹建|编辑|录入|收集)";
const made = "(?:栏目|页面|内容|网站|网页|功能|信息|资料|数据)";

/** A phrase of its own about the column: 内容更新中. A road or a bridge is 正在建设中 as well, and that is news. */
export const placeholderWords = new RegExp(
  [
    "敬请期待",
    `(?<=^|[\\s，。！,!])(?:该|本|此)?${made}{0,2}(?:正在|正|尚在)?${making}(?:之)?中(?!心|国|标|学)`,
    `(?<=^|[\\s，。！,!])(?:该|本|此)?(?:栏目|页面|内容){1,2}正在(?:进行)?${making}`,
    `${apart}(?:该|本|此)?${made}{0,2}(?:尚?待|有待)(?:更新|完善|补充|添加|录入|上传|建设)(?=[\\s！!。.…，,)）]|$)`,
    "under construction",
    "coming soon",
  ].join("|"),
  "i",
);

export const loadingWords =
  /(?:加载|载入|读取|載入)中(?!心)|正在(?:加载|载入|读取|獲取|获取)|请稍[候等]|请稍后(?!访问|再|关注|浏览|查看|重试)|^loading/i;

/** Pagers count what is listed; other things of a page are counted too. */
export const noneCounted =
  /(?:共有?|总共|合计)\s*(?:(?:信息|记录|文章|数据)\s*)?(?:\d+\s*页\s*[/，,]?\s*)?0\s*(?:条|页|篇|记录)(?![^\n]{0,4}(?:评论|留言|回复))|(?<=^|[\s，,:：(（])0\s*条(?:记录|信息|数据|内容|文章|结果)/;

/** A card of an office may say of its fax or its staff that there is none. */
export const officeCard = /地址|电话|邮编|传真|邮箱|负责人|办公时间/;
